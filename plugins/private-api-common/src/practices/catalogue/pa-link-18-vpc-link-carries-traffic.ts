import {
  isUnknown,
  type Api,
  type Inventory,
  type TrafficDay,
} from '../../inventory';
import { listed } from '../listed';
import { ofLinked } from '../lookups/ofLinked';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';
import {
  VPC_LINK_INACTIVE_AFTER_DAYS,
  VPC_LINK_WARN_AFTER_DAYS,
} from '../vpcLinkSilence';

/** A V2 link is not on its way to sleep. */
export const vpcLinkCarriesTraffic = definePractice({
  meta: {
    id: 'PA-LINK-18',
    title: 'VPC link carries traffic',
    severity: 'medium',
    appliesTo: 'vpc-link',
    checks:
      'V2 links that are AVAILABLE and older than a day: whether any of the APIs that use the link had a request on the days that CloudWatch was asked about.',
    why: 'A V2 link without traffic for 60 days becomes INACTIVE: AWS deletes its network interfaces, and the next calls fail for minutes.',
    sources: [
      whitepaper('2026', 'REST API', 'VPC link V2 operational considerations'),
      developerGuide(
        'apigateway-vpc-links-v2',
        'Set up VPC links V2 in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Let a scheduled canary call an operation behind the link at least once a month, or delete the API with its link.',
      cloudFormation: `Type: AWS::Synthetics::Canary
Properties:
  Name: keep-link-awake
  Schedule: { Expression: rate(7 days) }
  # Code, ExecutionRoleArn, RuntimeVersion, ArtifactS3Location, VPCConfig …`,
    },
    whenToIgnore:
      'The API waits for its launch, or for disaster recovery, and the first failing minutes are part of the plan.',
    messages: {
      idle: 'None of the APIs that use the link ({{apis}}) had a request in the {{days}} days from {{from}} to {{to}}; of the time before nothing is known. After 60 days without traffic the link becomes INACTIVE.',
      falling:
        'None of the APIs that use the link ({{apis}}) had a request in the {{days}} days from {{from}} to {{to}}: it becomes INACTIVE in {{left}} days at the latest.',
    },
  },
  evaluate(link, { inventory }) {
    if (isUnknown(link.status)) {
      return undetermined(link.status.unknown);
    }
    if (link.version === 'V1' || link.status !== 'AVAILABLE') {
      return notApplicable();
    }
    return ofLinked(link, inventory, apis => {
      const calls = callsOf(apis, inventory);
      if (calls.hasRequest) {
        return pass();
      }
      if (calls.gap) {
        return undetermined(calls.gap);
      }
      const since = link.createdAt?.slice(0, 10) ?? '';
      const dates = calls.dates.filter(date => date >= since);
      if (dates.length === 0) {
        return notApplicable();
      }
      const data = {
        apis: listed(apis.map(({ name }) => name)),
        days: dates.length,
        from: dates[0],
        to: dates[dates.length - 1],
      };
      return dates.length < VPC_LINK_WARN_AFTER_DAYS
        ? fail('idle', data)
        : fail('falling', {
            ...data,
            left: Math.max(0, VPC_LINK_INACTIVE_AFTER_DAYS - dates.length),
          });
    });
  },
});

/** Whether any API had a request, else the days of which it is known that none had. */
function callsOf(apis: readonly Api[], inventory: Inventory) {
  let dates: string[] | undefined;
  let gap: string | undefined;
  for (const api of apis) {
    const days = daysOf(api, inventory);
    if (typeof days === 'string') {
      gap ??= days;
    } else if (days.some(({ requests }) => requests > 0)) {
      return { hasRequest: true, dates: [] };
    } else {
      const own = new Set(days.map(({ date }) => date));
      dates = dates ? dates.filter(date => own.has(date)) : [...own].sort();
    }
  }
  if (!gap && !dates?.length) {
    gap = 'there is no day of which the traffic of all its APIs is known';
  }
  return { hasRequest: false, dates: dates ?? [], gap };
}

/** The days of an API, or why they are not known. */
function daysOf(api: Api, inventory: Inventory): TrafficDay[] | string {
  const traffic = inventory.get('api-traffic', `${api.arn}#traffic`);
  if (!traffic) {
    return `the traffic of ${api.name} is not indexed`;
  }
  if (isUnknown(traffic.days)) {
    return `the traffic of ${api.name}: ${traffic.days.unknown}`;
  }
  // Silence of a name is silence of each of its APIs; a request can be anyone's.
  return traffic.sharedWithApiArns.length > 0 &&
    traffic.days.some(({ requests }) => requests > 0)
    ? `CloudWatch counts by name, and other APIs of the account are called ${api.name} too`
    : traffic.days;
}
