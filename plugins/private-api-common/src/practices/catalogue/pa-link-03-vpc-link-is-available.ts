import { isUnknown } from '../../inventory';
import { definePractice, fail, pass, undetermined } from '../practice';

/** A VPC link can carry calls. */
export const vpcLinkIsAvailable = definePractice({
  meta: {
    id: 'PA-LINK-03',
    title: 'VPC link is available',
    severity: 'high',
    appliesTo: 'vpc-link',
    checks: 'The status of each VPC link, as API Gateway gives it.',
    why: 'A V2 link without traffic for 60 days becomes INACTIVE: AWS deletes its network interfaces, and the next calls fail for minutes while it makes new ones. A FAILED link carries nothing at all.',
    sources: [
      {
        edition: '2026',
        title: 'REST API – Private integration',
        url: 'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/rest-api.html',
      },
      {
        edition: 'other',
        title: 'Set up VPC links V2 in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
      },
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Send a call through the link to wake an INACTIVE one, and let a scheduled canary call it at least once a month. Make a FAILED one anew after mending what its status message names.',
    },
    whenToIgnore:
      'The link belongs to an API that is kept for disaster recovery, and the first failing minutes are part of the plan.',
    messages: {
      inactive:
        'The link has had no traffic for 60 days and is INACTIVE: the next calls fail until AWS has made its network interfaces again.',
      failed: 'The link is FAILED: {{statusMessage}}',
      notReady: 'The link is {{status}} and carries no calls.',
    },
  },
  evaluate(link) {
    if (isUnknown(link.status)) {
      return undetermined(link.status.unknown);
    }
    switch (link.status) {
      case 'AVAILABLE':
        return pass();
      case 'INACTIVE':
        return fail('inactive');
      case 'FAILED':
        return fail('failed', {
          statusMessage: link.statusMessage ?? 'AWS gives no reason',
        });
      default:
        return fail('notReady', { status: link.status });
    }
  },
});
