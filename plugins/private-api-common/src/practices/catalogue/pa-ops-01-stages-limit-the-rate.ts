import type { MethodSettings } from '../../inventory';
import { defaultSettings, listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, pass } from '../practice';
import { developerGuide } from '../sources';

/** The quota of an account in most Regions, which AWS also answers where a stage sets nothing of its own. */
const ACCOUNT_RATE_LIMIT = 10_000;
const ACCOUNT_BURST_LIMIT = 5_000;

/** One API cannot use up the request quota of the whole account. */
export const stagesLimitTheRate = definePractice({
  meta: {
    id: 'PA-OPS-01',
    title: 'Stages limit the rate of requests',
    severity: 'low',
    appliesTo: 'api',
    checks:
      'Whether each stage sets a rate and burst limit for all methods, lower than the quota of the account.',
    why: 'All APIs of an account share one quota in a Region. A caller in a loop at one of them makes the others answer 429, and overruns the backend before.',
    sources: [
      developerGuide(
        'api-gateway-request-throttling',
        'Throttle requests to your REST APIs for better throughput',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Set a rate and a burst limit on the stage that leave room above the usual peak and that the backend can bear.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  MethodSettings:
    - { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 }`,
    },
    whenToIgnore:
      'The API is the only one of its account and Region, or usage plans limit each caller.',
    messages: {
      unlimited: 'No limit but the quota of the account: {{stages}}.',
    },
  },
  evaluate: api =>
    ofStages(api, stages => {
      const unlimited = stages.filter(
        stage => !limitsRate(defaultSettings(stage)),
      );
      return unlimited.length > 0
        ? fail('unlimited', { stages: listStages(unlimited) })
        : pass();
    }),
});

function limitsRate({
  throttlingRateLimit: rate,
  throttlingBurstLimit: burst,
}: MethodSettings): boolean {
  return (
    isBelow(rate, ACCOUNT_RATE_LIMIT) || isBelow(burst, ACCOUNT_BURST_LIMIT)
  );
}

/** AWS writes a limit that is switched off as -1. */
function isBelow(limit: number | undefined, quota: number): boolean {
  return limit !== undefined && limit >= 0 && limit < quota;
}
