import { backendsIn } from '../lookups/BackendIndex';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A VPC link belongs to an API. */
export const vpcLinkIsUsed = definePractice({
  meta: {
    id: 'PA-COST-04',
    title: 'VPC link is used',
    severity: 'low',
    appliesTo: 'vpc-link',
    checks: 'Whether an integration of an API names the link.',
    why: 'A link that nothing uses keeps something alive: a V1 link the Network Load Balancer that costs by the hour, a V2 link addresses in its subnets and one of the few links of the account.',
    sources: [
      whitepaper('2022', 'Cost optimization'),
      whitepaper('2026', 'Cost optimization'),
      developerGuide(
        'api-gateway-execution-service-limits-table',
        'API Gateway quotas for configuring and running a REST API',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Delete the link, and the load balancer behind it if nothing else uses it.',
    },
    whenToIgnore: 'The API that will use it is on its way.',
    messages: {
      unusedV1:
        'No integration uses the link. The Network Load Balancer behind it costs on.',
      unusedV2:
        'No integration uses the link. It holds network interfaces in its subnets.',
    },
  },
  evaluate(link, { inventory }) {
    const index = backendsIn(inventory);
    if (index.apisOf(link).length > 0) {
      return pass();
    }
    const gap = index.gapIn(link);
    if (gap) {
      return undetermined(`whether an API uses it is not known: ${gap}`);
    }
    return fail(link.version === 'V1' ? 'unusedV1' : 'unusedV2');
  },
});
