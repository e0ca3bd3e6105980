import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  LoadBalancer as LoadBalancerAnswer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  Fact,
  isUnknown,
  LoadBalancer,
  LoadBalancerAttributes,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { findLoadBalancersInView } from './findLoadBalancersInView';
import { integrationFacts } from '../integrationFacts';
import { readListeners } from './listeners';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

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
  const [attributes, listeners] = await Promise.all([
    attempt(() => readAttributes(context, arn)),
    attempt(() => readListeners(context, { arn, type })),
  ]);
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
    attributes,
    listeners,
  };
}

/**
 * The settings that practices ask for. AWS leaves out those that a type of load balancer does not have.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
async function readAttributes(
  { clients, call }: CollectContext,
  arn: string,
): Promise<LoadBalancerAttributes> {
  const { Attributes } = await clients.loadBalancing.send(
    new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
    call,
  );
  const values = new Map(
    (Attributes ?? []).map(({ Key, Value }) => [Key, Value] as const),
  );
  return {
    deletionProtection: truthOf(values.get('deletion_protection.enabled')),
    accessLogs: truthOf(values.get('access_logs.s3.enabled')),
    desyncMitigationMode: desyncModeOf(
      values.get('routing.http.desync_mitigation_mode'),
    ),
    dropsInvalidHeaders: truthOf(
      values.get('routing.http.drop_invalid_header_fields.enabled'),
    ),
  };
}

function truthOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true';
}

function desyncModeOf(
  value: string | undefined,
): LoadBalancerAttributes['desyncMitigationMode'] {
  return value === 'monitor' || value === 'defensive' || value === 'strictest'
    ? value
    : undefined;
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
