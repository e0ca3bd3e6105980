import { targetArnOf } from '../../connectivity/path/groupOperations';
import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** REST and WebSocket APIs integrate with load balancers. */
export const cloudMapStandsBehindHttpApisOnly = definePractice({
  meta: {
    id: 'PA-LINK-12',
    title: 'Cloud Map stands behind HTTP APIs only',
    severity: 'critical',
    appliesTo: 'api',
    checks:
      'Whether a private integration of a REST or WebSocket API names a Cloud Map service.',
    why: 'Only HTTP APIs can look up a Cloud Map service. On other APIs each call of such an operation fails.',
    sources: [
      whitepaper('2022', 'HTTP API', 'Private integration'),
      whitepaper('2026', 'HTTP API', 'Private integration'),
      developerGuide(
        'private-integration',
        'Private integrations for REST APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Put an internal Application Load Balancer before the instances and integrate with it, or serve the operations by an HTTP API.',
      cloudFormation: `Integration:
  ConnectionType: VPC_LINK
  ConnectionId: !Ref VpcLink
  IntegrationTarget: !Ref LoadBalancer`,
    },
    whenToIgnore: 'The API is a draft that nobody calls.',
    messages: {
      cloudMap:
        'Operations of this {{type}} API that lead to a Cloud Map service ({{count}}): {{operations}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    api.apiType === 'HTTP'
      ? notApplicable()
      : ofPrivateIntegrations(api, inventory, found => {
          const wrong = found.filter(({ integration }) =>
            targetArnOf(integration)?.includes(':servicediscovery:'),
          );
          return wrong.length === 0
            ? pass()
            : fail('cloudMap', {
                type: api.apiType,
                count: wrong.length,
                operations: listOperations(
                  wrong.map(({ operation }) => operation),
                ),
              });
        }),
});
