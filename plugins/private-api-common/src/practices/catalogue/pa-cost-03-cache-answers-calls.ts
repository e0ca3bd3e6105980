import { isUnknown, type TrafficDay } from '../../inventory';
import { listStages, ofStages } from '../lookups/stages';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Below it most of the cache's price buys nothing. */
const LOW_HIT_RATE = 0.2;

/** A cache that is paid for by the hour answers calls. */
export const cacheAnswersCalls = definePractice({
  meta: {
    id: 'PA-COST-03',
    title: 'Cache answers calls',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'APIs with a cache: which part of the calls it answered in the days that CloudWatch was asked about, with 20 % as the least.',
    why: 'A cache costs by the hour and size whether it is hit or not, and one that is rarely hit makes calls no faster.',
    sources: [
      whitepaper('2022', 'Cost optimization'),
      whitepaper('2026', 'Cost optimization'),
      developerGuide(
        'api-gateway-caching',
        'Cache settings for REST APIs in API Gateway',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Switch the cache off, or make it answer: cache GET methods only, take headers that differ with each call out of the cache keys, and lengthen the time to live.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties: { CacheClusterEnabled: false }`,
    },
    whenToIgnore:
      'The cache protects a backend from rare bursts, which the few days do not show.',
    messages: {
      rare: 'The cache of {{stages}} answered {{percent}} % of {{lookUps}} calls in {{days}} days.',
      unused: 'The cache of {{stages}} was asked for nothing in {{days}} days.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofStages(api, stages => {
      const cached = stages.filter(({ cache }) => cache);
      if (cached.length === 0) {
        return notApplicable();
      }
      const traffic = inventory.get('api-traffic', `${api.arn}#traffic`);
      if (!traffic) {
        return undetermined('the metrics of this API are not indexed');
      }
      if (isUnknown(traffic.days)) {
        return undetermined(traffic.days.unknown);
      }
      if (traffic.sharedWithApiArns.length > 0) {
        return undetermined(
          `CloudWatch counts by name, and other APIs of the account are called ${api.name} too`,
        );
      }
      const days = traffic.days.filter(isCounted);
      if (days.length === 0) {
        return undetermined('CloudWatch has not counted the hits of the cache');
      }
      const hits = days.reduce((sum, day) => sum + (day.cacheHits ?? 0), 0);
      const misses = days.reduce((sum, day) => sum + (day.cacheMisses ?? 0), 0);
      const data = { stages: listStages(cached), days: days.length };
      const lookUps = hits + misses;
      if (lookUps === 0) {
        return fail('unused', data);
      }
      const percent = Math.round((hits / lookUps) * 100);
      return hits / lookUps < LOW_HIT_RATE
        ? fail('rare', { ...data, percent, lookUps })
        : pass();
    }),
});

function isCounted({ cacheHits, cacheMisses }: TrafficDay): boolean {
  return cacheHits !== undefined || cacheMisses !== undefined;
}
