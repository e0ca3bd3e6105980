import {
  ListResolverEndpointIpAddressesCommand,
  ListResolverEndpointsCommand,
  ListResolverRuleAssociationsCommand,
  ListResolverRulesCommand,
} from '@aws-sdk/client-route53resolver';
import {
  isUnknown,
  ResolverEndpoint,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';

/** Resolver endpoints: inbound ones answer on-premises callers. */
export const resolverEndpoints: Area = {
  kinds: ['resolver-endpoint'],
  async collect(context) {
    const { clients, call, scope } = context;
    const answers = await readPages(async token => {
      const page = await clients.resolver.send(
        new ListResolverEndpointsCommand({ MaxResults: 100, NextToken: token }),
        call,
      );
      return { items: page.ResolverEndpoints, next: page.NextToken };
    });
    const found = await context.each(answers, answer =>
      unlessGone(async (): Promise<ResolverEndpoint> => {
        const endpointId = answer.Id ?? '';
        return {
          kind: 'resolver-endpoint',
          arn: answer.Arn ?? '',
          ...scope,
          name: answer.Name || endpointId,
          tags: {},
          endpointId,
          direction: answer.Direction === 'INBOUND' ? 'INBOUND' : 'OUTBOUND',
          vpcId: answer.HostVPCId ?? '',
          status: answer.Status ?? '',
          ipAddresses: await attempt(() => readAddresses(context, endpointId)),
        };
      }),
    );
    return found.filter(endpoint => endpoint !== undefined);
  },
};

async function readAddresses(
  { clients, call }: CollectContext,
  resolverEndpointId: string,
): Promise<{ ip: string; subnetId: string }[]> {
  const addresses = await readPages(async token => {
    const page = await clients.resolver.send(
      new ListResolverEndpointIpAddressesCommand({
        ResolverEndpointId: resolverEndpointId,
        MaxResults: 100,
        NextToken: token,
      }),
      call,
    );
    return { items: page.IpAddresses, next: page.NextToken };
  });
  return addresses.map(({ Ip, Ipv6, SubnetId }) => ({
    ip: Ip ?? Ipv6 ?? '',
    subnetId: SubnetId ?? '',
  }));
}

/** Resolver rules with the VPCs they hold in. */
export const resolverRules: Area = {
  kinds: ['resolver-rule'],
  async collect(context) {
    const { clients, call, scope } = context;
    const rules = await readPages(async token => {
      const page = await clients.resolver.send(
        new ListResolverRulesCommand({ MaxResults: 100, NextToken: token }),
        call,
      );
      return { items: page.ResolverRules, next: page.NextToken };
    });
    const associations =
      rules.length > 0 ? await attempt(() => readAssociations(context)) : [];
    return rules.map(rule => ({
      kind: 'resolver-rule' as const,
      arn: rule.Arn ?? '',
      ...scope,
      name: rule.Name || (rule.Id ?? ''),
      tags: {},
      ruleId: rule.Id ?? '',
      domainName: withoutDot(rule.DomainName),
      ruleType: rule.RuleType ?? '',
      targetIps: (rule.TargetIps ?? []).flatMap(
        ({ Ip, Ipv6 }) => Ip ?? Ipv6 ?? [],
      ),
      vpcIds: isUnknown(associations)
        ? associations
        : associations
            .filter(({ ResolverRuleId }) => ResolverRuleId === rule.Id)
            .flatMap(({ VPCId }) => VPCId ?? []),
    }));
  },
};

function readAssociations({ clients, call }: CollectContext) {
  return readPages(async token => {
    const page = await clients.resolver.send(
      new ListResolverRuleAssociationsCommand({
        MaxResults: 100,
        NextToken: token,
      }),
      call,
    );
    return { items: page.ResolverRuleAssociations, next: page.NextToken };
  });
}

/** `.` alone is the rule for all names. */
function withoutDot(domainName: string | undefined): string {
  return domainName === '.' ? '.' : (domainName ?? '').replace(/\.$/, '');
}
