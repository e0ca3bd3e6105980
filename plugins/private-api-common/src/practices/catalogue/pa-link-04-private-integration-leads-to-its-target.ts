import type { Hop } from '../../access/types';
import type { Inventory } from '../../inventory';
import { linkedPathsOf, type LinkedPath } from '../lookups/linkedPaths';
import { ofPrivateIntegrations } from '../lookups/ofPrivateIntegrations';
import { listOperations } from '../lookups/operations';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A private integration leads to something that is there and speaks its protocol. */
export const privateIntegrationLeadsToItsTarget = definePractice({
  meta: {
    id: 'PA-LINK-04',
    title: 'Private integrations lead to their targets',
    severity: 'critical',
    appliesTo: 'api',
    checks:
      'For each private integration: that the VPC link, the load balancer or Cloud Map service and the listener exist, belong to the account of the API, and agree with the integration on TLS.',
    why: 'Where one of them is missing, belongs to another account or speaks another protocol, each call fails with 500, 503 or 504.',
    sources: [
      whitepaper('2026', 'REST API', 'VPC link V2 operational considerations'),
      whitepaper('2022', 'REST API', 'Private integration cross-account'),
      developerGuide(
        'private-integration',
        'Private integrations for REST APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Set connection id, integration target and URI to a link, a load balancer and a port that exist in the account and Region of the API, with https where the listener ends TLS, and deploy.',
      cloudFormation: `Integration:
  Type: HTTP_PROXY
  ConnectionType: VPC_LINK
  ConnectionId: !Ref VpcLink
  IntegrationTarget: !Ref LoadBalancer
  Uri: https://orders.internal.example:443/orders`,
    },
    whenToIgnore:
      'The draft is being rebuilt, and the stages still serve a deployment that works.',
    messages: {
      broken:
        'Operations that lead nowhere ({{count}}): {{operations}}. {{reason}}',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateIntegrations(api, inventory, () => {
      const paths = linkedPathsOf(api, inventory);
      const broken = paths.flatMap(path => {
        const hop = hopOf(path, 'fail', inventory);
        return hop ? [{ path, hop }] : [];
      });
      if (broken.length > 0) {
        const operations = broken.flatMap(({ path }) => path.operations);
        const [{ hop }] = broken;
        return fail(
          'broken',
          {
            count: operations.length,
            operations: listOperations(operations),
            reason: hop.reason,
          },
          hop.evidence,
        );
      }
      const open = paths.flatMap(
        path => hopOf(path, 'unknown', inventory) ?? [],
      );
      return open.length > 0 ? undetermined(open[0].reason) : pass();
    }),
});

function hopOf(
  { hops }: LinkedPath,
  status: Hop['status'],
  inventory: Inventory,
): Hop | undefined {
  return hops.find(
    hop => hop.status === status && isAboutConnection(hop, inventory),
  );
}

/** State of links, records of Cloud Map, health and security groups are matters of other practices. */
function isAboutConnection(hop: Hop, inventory: Inventory): boolean {
  switch (hop.kind) {
    case 'vpc-link':
      return !hop.resource || !inventory.get('vpc-link', hop.resource);
    case 'cloud-map':
      return (
        !hop.resource ||
        (!inventory.get('cloud-map-service', hop.resource) &&
          !hop.reason.includes('cannot integrate'))
      );
    case 'integration':
    case 'load-balancer':
    case 'listener':
      return true;
    case 'target-group':
      return !hop.resource || !inventory.get('target-group', hop.resource);
    default:
      return false;
  }
}
