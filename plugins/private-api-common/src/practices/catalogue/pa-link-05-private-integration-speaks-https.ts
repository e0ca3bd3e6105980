import { isSecure } from '../../connectivity/path/judgeTls';
import { originOf } from '../../connectivity/path/groupOperations';
import type { Integration } from '../../inventory';
import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, securityHub, whitepaper } from '../sources';

/** API Gateway speaks TLS to what stands behind a VPC link. */
export const privateIntegrationSpeaksHttps = definePractice({
  meta: {
    id: 'PA-LINK-05',
    title: 'Private integrations speak HTTPS',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether each private integration uses TLS: an https URI on REST and WebSocket APIs, a TLS server name on HTTP APIs.',
    why: 'A VPC link keeps traffic off the internet but does not encrypt it: tokens and payloads cross the VPC in the clear.',
    sources: [
      whitepaper('2022', 'WebSocket API', 'Sample architecture pattern'),
      whitepaper('2026', 'WebSocket API', 'Sample architecture pattern'),
      developerGuide(
        'set-up-private-integration',
        'Set up a private integration',
      ),
      securityHub(
        'APIGateway.10',
        'V2 integrations should use HTTPS for private connections',
      ),
      securityHub(
        'ELB.18',
        'Listeners should use secure protocols to encrypt data in transit',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.10', 'ELB.18'],
      'AWS Config': ['apigatewayv2-integration-private-https-enabled'],
    },
    pillar: 'security',
    remediation: {
      text: 'Give the load balancer an HTTPS or TLS listener with a certificate for the name that the integration uses, change the URI to https or set the TLS server name, and deploy.',
      cloudFormation: `# REST API
Integration: { Uri: https://orders.internal.example/orders }
# HTTP API
Type: AWS::ApiGatewayV2::Integration
Properties:
  TlsConfig: { ServerNameToVerify: orders.internal.example }`,
    },
    whenToIgnore:
      'What is carried is public, or something else encrypts between the link and the target.',
    messages: {
      plain:
        'Operations that reach their target by plain HTTP ({{count}}): {{operations}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateIntegrations(api, inventory, found => {
      const plain = found.filter(one => !isSecure(one.integration));
      const certain = plain.filter(one => tellsScheme(one.integration));
      if (certain.length > 0) {
        const operations = certain.map(({ operation }) => operation);
        return fail('plain', {
          count: operations.length,
          operations: listOperations(operations),
        });
      }
      return plain.length > 0
        ? undetermined(
            'the URI of an integration leaves open whether it is http or https',
          )
        : pass();
    }),
});

/** False where the scheme stands in a stage variable. An integration without a URL speaks HTTP unless it names a server. */
function tellsScheme({ uri }: Integration): boolean {
  return !uri || uri.startsWith('arn:') || originOf(uri) !== undefined;
}
