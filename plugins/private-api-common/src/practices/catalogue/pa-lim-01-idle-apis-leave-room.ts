import { isUnknown } from '../../inventory';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import { privateApiCount } from '../lookups/privateApiCount';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** API Gateway's quota of private APIs in an account and Region, which it does not raise. */
const MAX_PRIVATE_APIS = 600;
const NEARLY_FULL = 0.9;

/** APIs that nobody calls do not take the last places. */
export const idleApisLeaveRoom = definePractice({
  meta: {
    id: 'PA-LIM-01',
    title: 'Idle APIs leave room for new ones',
    severity: 'low',
    appliesTo: 'api',
    checks: `Where an account has nearly ${MAX_PRIVATE_APIS} private APIs in a Region: which of them had no calls on the days that were counted.`,
    why: `An account can have ${MAX_PRIVATE_APIS} private APIs in a Region, and AWS does not raise the quota. The next one cannot be made until another is deleted.`,
    sources: [
      developerGuide(
        'api-gateway-execution-service-limits-table',
        'Quotas for configuring and running a REST API',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Ask its owner and delete the API, or make the next ones in another account.',
    },
    whenToIgnore: 'The API is for rare occasions, such as disaster recovery.',
    messages: {
      idle: 'The account has {{count}} of at most {{limit}} private APIs in the Region, and this one had no calls in {{days}} days.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      const count = privateApiCount(inventory, api);
      if (count < NEARLY_FULL * MAX_PRIVATE_APIS) {
        return pass();
      }
      const traffic = inventory.get('api-traffic', `${api.arn}#traffic`);
      const days = traffic?.days;
      if (!days || isUnknown(days) || days.length === 0) {
        return undetermined(
          isUnknown(days)
            ? days.unknown
            : 'the calls of the API were not counted',
        );
      }
      return days.every(({ requests }) => requests === 0)
        ? fail('idle', { count, limit: MAX_PRIVATE_APIS, days: days.length })
        : pass();
    }),
});
