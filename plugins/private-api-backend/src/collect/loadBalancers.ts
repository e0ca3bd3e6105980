import {
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  LoadBalancer as LoadBalancerAnswer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  Fact,
  isUnknown,
  LoadBalancer,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from './attempt';
import { Area, CollectContext } from './CollectContext';
import { findLoadBalancersInView } from './findLoadBalancersInView';
import { integrationFacts } from './integrationFacts';
import { readListeners } from './listeners';
import { readPages } from './readPages';
import { tagsOf } from './tagsOf';

/** DescribeTags takes no more at once. */
const TAGS_A_CALL = 20;

/** Load balancers that an API, a link or an endpoint service leads to, and those in a VPC where one of them could. */
export const loadBalancers: Area = {
  kinds: ['load-balancer'],
  needs: ['api', 'vpc-link', 'endpoint-service', 'vpc-endpoint', 'subnet'],
  needsFacts: integrationFacts,
  async collect(context) {
    const { clients, call } = context;
    const answers = await readPages(async token => {
      const page = await clients.loadBalancing.send(
        new DescribeLoadBalancersCommand({ PageSize: 400, Marker: token }),
        call,
      );
      return { items: page.LoadBalancers, next: page.NextMarker };
    });
    const inView = findLoadBalancersInView(context.found, answers);
    const tags = await readTags(
      context,
      inView.map(({ LoadBalancerArn: arn }) => arn ?? ''),
    );
    const found = await context.each(inView, answer =>
      unlessGone(() => readLoadBalancer(context, answer, tags)),
    );
    return found.filter(lb => lb !== undefined);
  },
};

async function readLoadBalancer(
  context: CollectContext,
  answer: LoadBalancerAnswer,
  tags: Map<string, Record<string, string>>,
): Promise<LoadBalancer> {
  const arn = answer.LoadBalancerArn ?? '';
  const type = answer.Type ?? 'application';
  return {
    kind: 'load-balancer',
    arn,
    ...context.scope,
    name: answer.LoadBalancerName ?? arn,
    tags: tags.get(arn) ?? {},
    type,
    scheme: answer.Scheme ?? 'internet-facing',
    state: stateOf(answer),
    vpcId: answer.VpcId ?? '',
    dnsName: answer.DNSName ?? '',
    hostedZoneId: answer.CanonicalHostedZoneId,
    zones: (answer.AvailabilityZones ?? []).map(({ ZoneName, SubnetId }) => ({
      name: ZoneName ?? '',
      subnetId: SubnetId,
    })),
    securityGroupIds: answer.SecurityGroups ?? [],
    enforceInboundOnPrivateLink: enforcementOf(answer),
    listeners: await attempt(() => readListeners(context, { arn, type })),
  };
}

function stateOf({ State }: LoadBalancerAnswer): Fact<string> {
  return State?.Code ?? unknownBecause('AWS gives no state');
}

function enforcementOf(answer: LoadBalancerAnswer): 'on' | 'off' | undefined {
  const value = answer.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic;
  return value === 'on' || value === 'off' ? value : undefined;
}

/** Tags only tell an owner, so that a denied read leaves them out. */
async function readTags(
  { clients, call, reportGap }: CollectContext,
  arns: string[],
): Promise<Map<string, Record<string, string>>> {
  const tags = new Map<string, Record<string, string>>();
  for (let start = 0; start < arns.length; start += TAGS_A_CALL) {
    const answer = await unlessGone(() =>
      attempt(() =>
        clients.loadBalancing.send(
          new DescribeTagsCommand({
            ResourceArns: arns.slice(start, start + TAGS_A_CALL),
          }),
          call,
        ),
      ),
    );
    if (!answer || isUnknown(answer)) {
      // One load balancer that has gone in the meantime fails the call for all of them.
      reportGap(answer ?? unknownBecause('A load balancer went meanwhile'));
      continue;
    }
    answer.TagDescriptions?.forEach(({ ResourceArn, Tags }) =>
      tags.set(ResourceArn ?? '', tagsOf(Tags)),
    );
  }
  return tags;
}
