import type { Hop } from '../../access/types';
import { isUnknown, parseArn } from '../../inventory';
import { indexOf } from '../estate/EstateIndex';
import { fail, hop, unknown, unknownFrom } from '../Judgement';
import { judgeLoadBalancer } from './judgeLoadBalancer';
import { listenerHops } from './listenerHops';
import { loadBalancerGroupHops } from './loadBalancerGroupHops';
import type { LinkedContext } from './PathContext';

/** The hops behind a VPC link that leads to a load balancer or one of its listeners. */
export function loadBalancerHops(arn: string, context: LinkedContext): Hop[] {
  const { api, inventory } = context;
  const isListener = arn.includes(':listener/');
  const loadBalancerArn = isListener ? loadBalancerArnOf(arn) : arn;
  const at = {
    kind: 'load-balancer',
    label: nameOf(loadBalancerArn),
    resource: loadBalancerArn,
  } as const;
  const owner = parseArn(loadBalancerArn);
  if (!owner) {
    const judgement = unknown(`${arn} is not the ARN of a load balancer.`);
    return [hop(at, judgement)];
  }
  if (owner.accountId !== api.accountId) {
    const judgement = fail(
      `The load balancer belongs to account ${owner.accountId}, the API to ${api.accountId}: link, load balancer and API must share one.`,
      'Put a load balancer in front in the account of the API, and reach the other by PrivateLink or private routing.',
      { source: 'integration target', text: arn },
    );
    return [hop(at, judgement)];
  }
  const found = inventory.resolve('load-balancer', loadBalancerArn, owner);
  if (isUnknown(found)) {
    const gap = unknownFrom(found, 'The load balancer is not known');
    return [hop(at, gap)];
  }
  if (!found) {
    const judgement = fail(
      'The load balancer does not exist.',
      'Set the integration target, or a new link, to an existing load balancer.',
      { source: 'integration target', text: arn },
    );
    return [hop(at, judgement)];
  }
  const listener = isListener
    ? indexOf(inventory).listeners.get(arn)
    : undefined;
  return [
    hop({ ...at, label: found.name }, judgeLoadBalancer(found, context.link)),
    ...loadBalancerGroupHops(found, context, listener?.listener.port),
    ...listenerHops(found, isListener ? arn : undefined, context),
  ];
}

/** `…:listener/app/name/id/listenerId` is a listener of `…:loadbalancer/app/name/id`. */
function loadBalancerArnOf(listenerArn: string): string {
  return listenerArn
    .replace(':listener/', ':loadbalancer/')
    .replace(/\/[^/]+$/, '');
}

function nameOf(arn: string): string {
  return arn.split('/')[2] ?? arn;
}
