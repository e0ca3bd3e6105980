import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { internetBackends } from '../lookups/internetBackends';
import { listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, otherPage } from '../sources';

/** Nothing goes over the internet in the clear. */
export const internetBackendIsCalledByHttps = definePractice({
  meta: {
    id: 'PA-SEC-03',
    title: 'Backend on the internet is called by HTTPS',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'The scheme of HTTP integrations that go over the internet and not through a VPC link.',
    why: 'With http:// the request, its tokens and the answer cross the internet in the clear, even where the caller came privately and by TLS.',
    sources: [
      developerGuide(
        'setup-http-integrations',
        'HTTP integrations for REST APIs in API Gateway',
      ),
      otherPage(
        'https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/data-protection.html',
        'Serverless Applications Lens – Data protection',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Write https:// in the integration, or move the backend behind a VPC link. Deploy.',
      cloudFormation: `Integration:
  Type: HTTP_PROXY
  IntegrationHttpMethod: ANY
  Uri: https://backend.example.com/{proxy}`,
    },
    whenToIgnore:
      'The backend gives out public data, and nobody signs in to it.',
    messages: {
      plain:
        'Calls to {{hosts}} go over the internet in the clear: {{operations}}.',
    },
  },
  evaluate({ operations }) {
    if (isUnknown(operations)) {
      return undetermined(operations.unknown);
    }
    const backends = internetBackends(operations);
    const plain = backends.filter(({ protocol }) => protocol === 'http');
    if (plain.length > 0) {
      return fail('plain', {
        hosts: listed(plain.map(({ host }) => host)),
        operations: listOperations(plain.map(({ operation }) => operation)),
      });
    }
    const gap = operations
      .map(({ integration }) => integration)
      .find(isUnknown);
    if (gap) {
      return undetermined(gap.unknown);
    }
    return backends.length > 0 ? pass() : notApplicable();
  },
});
