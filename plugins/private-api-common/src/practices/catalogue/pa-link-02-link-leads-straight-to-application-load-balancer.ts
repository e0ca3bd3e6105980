import { backendsIn } from '../lookups/BackendIndex';
import { ofLinked } from '../lookups/ofLinked';
import {
  isUnknown,
  type Inventory,
  type LoadBalancer,
  type TargetGroup,
} from '../../inventory';
import { listed } from '../listed';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** No Network Load Balancer stands before an Application Load Balancer only because a VPC link once needed one. */
export const linkLeadsStraightToApplicationLoadBalancer = definePractice({
  meta: {
    id: 'PA-LINK-02',
    title: 'No Network Load Balancer before an Application Load Balancer',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'Network Load Balancers behind the links of REST and HTTP APIs: whether all their target groups are Application Load Balancers. WebSocket APIs and endpoint services need the chain.',
    why: 'The first load balancer only passes calls on: it costs by the hour and by capacity, adds a hop, and hides which target fails.',
    sources: [
      whitepaper('2022', 'REST API', 'Private integration', '2026'),
      whitepaper('2026', 'REST API', 'Private integration'),
      developerGuide(
        'set-up-private-integration',
        'Set up a private integration',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Make a V2 link in the subnets of the Application Load Balancer, set it as integration target, deploy, and delete the Network Load Balancer.',
      cloudFormation: `Integration:
  Type: HTTP_PROXY
  ConnectionType: VPC_LINK
  ConnectionId: !Ref VpcLinkV2
  IntegrationTarget: !Ref ApplicationLoadBalancer
  IntegrationHttpMethod: ANY
  Uri: https://orders.internal.example`,
    },
    whenToIgnore:
      'Something else than the API uses the Network Load Balancer too, for its static addresses or by PrivateLink.',
    messages: {
      chained:
        '{{name}} only passes calls on to {{behind}}, which a V2 link reaches by itself.',
    },
  },
  evaluate(balancer, { inventory }) {
    if (balancer.type !== 'network') {
      return notApplicable();
    }
    return ofLinked(balancer, inventory, apis => {
      if (isUnknown(balancer.listeners)) {
        return undetermined(balancer.listeners.unknown);
      }
      const groups = groupsOf(balancer, inventory);
      if (groups.length === 0 || groups.some(isNoLoadBalancer)) {
        return pass();
      }
      const needsIt =
        apis.some(({ apiType }) => apiType === 'WEBSOCKET') ||
        servesConsumers(balancer, inventory);
      return needsIt
        ? pass()
        : fail('chained', {
            name: balancer.name,
            behind: listed(groups.flatMap(namesOfTargets)),
          });
    });
  },
});

function groupsOf(balancer: LoadBalancer, inventory: Inventory) {
  return inventory
    .all('target-group')
    .filter(({ loadBalancerArns }) => loadBalancerArns.includes(balancer.arn));
}

function isNoLoadBalancer({ targetType }: TargetGroup): boolean {
  return targetType !== 'alb';
}

function namesOfTargets({ name, targets }: TargetGroup): string[] {
  return isUnknown(targets)
    ? [name]
    : targets.map(({ id }) => id.split('/')[2] ?? id);
}

/** API Gateway makes one endpoint service for each V1 link; one more is the owner's own. */
function servesConsumers(balancer: LoadBalancer, inventory: Inventory) {
  const services = inventory
    .all('endpoint-service')
    .filter(({ loadBalancerArns }) => loadBalancerArns.includes(balancer.arn));
  const links = backendsIn(inventory)
    .linksTo(balancer)
    .filter(({ version }) => version === 'V1');
  return services.length > links.length;
}
