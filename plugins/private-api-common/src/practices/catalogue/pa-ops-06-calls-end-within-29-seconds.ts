import { isUnknown, type Operation } from '../../inventory';
import { listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide } from '../sources';

/** The integration timeout that every account has without a raised quota. */
const USUAL_TIMEOUT_MS = 29_000;

/** No operation holds its caller for longer than usual. */
export const callsEndWithin29Seconds = definePractice({
  meta: {
    id: 'PA-OPS-06',
    title: 'Calls end within 29 seconds',
    severity: 'info',
    appliesTo: 'api',
    checks:
      'REST APIs: whether the timeout of an integration is longer than 29 seconds. Streamed responses are left out; other APIs cannot wait for longer.',
    why: 'Longer timeouts need a raised quota, for which AWS may lower the request rate of the whole account, and an account without it refuses the definition. Callers, load balancers and proxies on the way give up earlier in turn.',
    sources: [
      developerGuide(
        'api-gateway-execution-service-limits-table',
        'API Gateway quotas for configuring and running a REST API',
      ),
      developerGuide(
        'response-transfer-mode',
        'Stream the integration response for your proxy integrations',
      ),
    ],
    pillar: 'performance',
    remediation: {
      text: 'Answer at once with a ticket and do the work behind, or stream the response, which may take up to 15 minutes.',
      cloudFormation: `Integration:
  TimeoutInMillis: 29000`,
    },
    whenToIgnore:
      'The quota is raised in each account that the API is deployed to, and its callers wait as long.',
    messages: {
      long: 'Operations that may take up to {{seconds}} seconds ({{count}}): {{operations}}.',
    },
  },
  evaluate({ apiType, operations }) {
    if (apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(operations)) {
      return undetermined(operations.unknown);
    }
    const long = operations.filter(one => timeoutOf(one) > USUAL_TIMEOUT_MS);
    if (long.length > 0) {
      return fail('long', {
        count: long.length,
        seconds: Math.max(...long.map(timeoutOf)) / 1000,
        operations: listOperations(long),
      });
    }
    const gap = operations.map(one => one.integration).find(isUnknown);
    return gap ? undetermined(gap.unknown) : pass();
  },
});

/** In milliseconds; 0 where there is nothing to wait for, or the response is streamed. */
function timeoutOf({ integration }: Operation): number {
  if (isUnknown(integration) || !integration || integration.streaming) {
    return 0;
  }
  return integration.timeoutMs ?? 0;
}
