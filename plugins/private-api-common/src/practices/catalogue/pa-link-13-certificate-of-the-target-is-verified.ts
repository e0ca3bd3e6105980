import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import { definePractice, fail, pass } from '../practice';
import { developerGuide } from '../sources';

/** API Gateway looks at the certificate of what stands behind a VPC link. */
export const certificateOfTheTargetIsVerified = definePractice({
  meta: {
    id: 'PA-LINK-13',
    title: 'Certificate of the target is verified',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether a private integration turns the verification of the certificate off by insecureSkipVerification.',
    why: 'Without verification any certificate will do, an expired or a self-made one too: TLS no longer tells who answers.',
    sources: [
      developerGuide(
        'api-gateway-supported-certificate-authorities-for-http-endpoints',
        'Certificate authorities for HTTP and HTTP proxy integrations',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Give the listener a certificate of a public authority for the name in the URI, which ACM issues, remove insecureSkipVerification, and deploy.',
      cloudFormation: `Integration:
  Uri: https://orders.internal.example/orders
  TlsConfig: { InsecureSkipVerification: false }`,
    },
    whenToIgnore:
      'The certificate comes from a private authority that API Gateway cannot know, and the target is in a VPC of your own.',
    messages: {
      skipped:
        'Operations that accept any certificate of their target ({{count}}): {{operations}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateIntegrations(api, inventory, found => {
      const lax = found.filter(
        ({ integration }) => integration.insecureSkipVerification,
      );
      return lax.length === 0
        ? pass()
        : fail('skipped', {
            count: lax.length,
            operations: listOperations(lax.map(({ operation }) => operation)),
          });
    }),
});
