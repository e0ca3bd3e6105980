import type { LoadBalancer as LoadBalancerAnswer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Inventory, knownOr } from 'backstage-plugin-private-api-common';

/**
 * The load balancers worth a closer look: those that a link, an integration or an endpoint service names, and those in a
 * VPC with an endpoint of API Gateway or a link, which may stand before endpoints or be left over. An account's others
 * would cost a call each and belong to nobody's private API.
 *
 * @internal
 */
export function findLoadBalancersInView(
  found: Inventory,
  answers: LoadBalancerAnswer[],
): LoadBalancerAnswer[] {
  const named = namedLoadBalancerArns(found);
  const isNamed = ({ LoadBalancerArn }: LoadBalancerAnswer) =>
    named.has(LoadBalancerArn ?? '');
  const vpcIds = new Set([
    ...found.all('vpc-endpoint').map(({ vpcId }) => vpcId),
    ...found
      .all('vpc-link')
      .flatMap(({ subnetIds }) => subnetIds)
      .flatMap(id => found.find('subnet', id)?.vpcId ?? []),
    ...answers.filter(isNamed).flatMap(({ VpcId }) => VpcId ?? []),
  ]);
  return answers.filter(
    answer =>
      answer.Type !== 'gateway' &&
      (isNamed(answer) || vpcIds.has(answer.VpcId ?? '')),
  );
}

function namedLoadBalancerArns(found: Inventory): Set<string> {
  const targets = found
    .all('api')
    .flatMap(api => knownOr(api.operations, []))
    .map(operation => knownOr(operation.integration, null)?.targetArn ?? '');
  return new Set([
    ...targets.map(loadBalancerArnOf),
    ...found.all('vpc-link').flatMap(({ targetArns }) => targetArns),
    ...found
      .all('endpoint-service')
      .flatMap(({ loadBalancerArns }) => loadBalancerArns),
  ]);
}

/** A listener's ARN is its load balancer's with another type and one part more. */
function loadBalancerArnOf(arn: string): string {
  return arn.replace(
    /:listener\/((?:app|net)\/[^/]+\/[^/]+)\/[^/]+$/,
    ':loadbalancer/$1',
  );
}
