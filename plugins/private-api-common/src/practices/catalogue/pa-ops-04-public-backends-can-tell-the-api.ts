import { isUnknown, type Operation } from '../../inventory';
import { listOperations } from '../lookups/operations';
import { listStages, ofStages } from '../lookups/stages';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, securityHub, whitepaper } from '../sources';

/** A backend on the internet can tell calls of the API from those of others. */
export const publicBackendsCanTellTheApi = definePractice({
  meta: {
    id: 'PA-OPS-04',
    title: 'Backends on the internet can tell the API',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'REST and WebSocket APIs with HTTP integrations over the internet: whether each stage has a client certificate. Backends behind a VPC link are closed off by their network.',
    why: 'A host on the internet takes calls from everyone. Without a client certificate it cannot tell that a call has passed the policy and the authorizers of the API.',
    sources: [
      whitepaper('2022', 'WebSocket API', 'Sample architecture pattern'),
      whitepaper('2026', 'WebSocket API', 'Sample architecture pattern'),
      developerGuide(
        'getting-started-client-side-ssl-authentication',
        'Generate and configure an SSL certificate for backend authentication',
      ),
      securityHub(
        'APIGateway.2',
        'Stages should use SSL certificates for backend authentication',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.2'],
      'AWS Config': ['api-gw-ssl-enabled'],
      Prowler: ['apigateway_restapi_client_certificate_enabled'],
      Checkov: ['CKV2_AWS_51'],
    },
    pillar: 'security',
    remediation: {
      text: 'Generate a client certificate, set it on the stage, let the backend ask for it, and renew it each year.',
      cloudFormation: `ClientCertificate:
  Type: AWS::ApiGateway::ClientCertificate
Stage:
  Type: AWS::ApiGateway::Stage
  Properties: { ClientCertificateId: !Ref ClientCertificate }`,
    },
    whenToIgnore:
      'The backend authenticates each call by itself, or belongs to somebody else.',
    messages: {
      untold:
        'No client certificate: {{stages}}. Operations that call hosts on the internet ({{count}}): {{operations}}.',
    },
  },
  evaluate(api) {
    if (api.apiType === 'HTTP') {
      return notApplicable();
    }
    const { operations } = api;
    if (isUnknown(operations)) {
      return undetermined(operations.unknown);
    }
    const outward = operations.filter(callsTheInternet);
    if (outward.length === 0) {
      const gap = operations.map(one => one.integration).find(isUnknown);
      return gap ? undetermined(gap.unknown) : notApplicable();
    }
    return ofStages(api, stages => {
      const bare = stages.filter(one => !one.clientCertificateId);
      return bare.length === 0
        ? pass()
        : fail('untold', {
            stages: listStages(bare),
            count: outward.length,
            operations: listOperations(outward),
          });
    });
  },
});

function callsTheInternet({ integration }: Operation): boolean {
  return (
    !isUnknown(integration) &&
    integration !== null &&
    integration.connectionType === 'INTERNET' &&
    integration.type.startsWith('HTTP')
  );
}
