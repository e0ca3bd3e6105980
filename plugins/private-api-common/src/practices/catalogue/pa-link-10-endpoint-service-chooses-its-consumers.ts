import { isUnknown } from '../../inventory';
import { definePractice, fail, pass, undetermined } from '../practice';
import { otherPage, whitepaper } from '../sources';

/** Not every AWS account can connect to an endpoint service. */
export const endpointServiceChoosesItsConsumers = definePractice({
  meta: {
    id: 'PA-LINK-10',
    title: 'Endpoint service chooses its consumers',
    severity: 'high',
    appliesTo: 'endpoint-service',
    checks:
      'Whether an endpoint service names the principals that may connect, or has each connection accepted.',
    why: 'A service that allows everyone and accepts by itself lets any account of the Region connect to the load balancer behind it, past the API.',
    sources: [
      whitepaper('2026', 'REST API', 'Private integration cross-account'),
      otherPage(
        'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
        'Configure an endpoint service',
      ),
    ],
    matches: {
      Prowler: ['vpc_endpoint_services_allowed_principals_trust_boundaries'],
    },
    pillar: 'security',
    remediation: {
      text: 'Allow the accounts or roles of the consumers by name, and require acceptance.',
      cloudFormation: `Type: AWS::EC2::VPCEndpointServicePermissions
Properties:
  ServiceId: !Ref EndpointService
  AllowedPrincipals: ['arn:aws:iam::222222222222:root']`,
    },
    whenToIgnore:
      'The service is offered to everyone on purpose, and authenticates its callers itself.',
    messages: {
      open: '{{service}} allows every principal and accepts connections by itself.',
    },
  },
  evaluate({ acceptanceRequired, allowedPrincipals, serviceId }) {
    if (acceptanceRequired) {
      return pass();
    }
    if (isUnknown(allowedPrincipals)) {
      return undetermined(allowedPrincipals.unknown);
    }
    return allowedPrincipals.includes('*')
      ? fail(
          'open',
          { service: serviceId },
          { source: `${serviceId}, allowed principals`, text: '*' },
        )
      : pass();
  },
});
