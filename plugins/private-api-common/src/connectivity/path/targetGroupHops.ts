import type { Hop } from '../../access/types';
import { isUnknown, Listener, Target, TargetGroup } from '../../inventory';
import { fail, hop, pass, unknown, unknownFrom } from '../Judgement';
import { atListener } from './atListener';
import { judgeLoadBalancer } from './judgeLoadBalancer';
import { judgeTargets, NO_TARGETS } from './judgeTargets';
import type { PathContext } from './PathContext';

/** How many load balancers may stand behind the first: a Network Load Balancer can lead to an Application Load Balancer. */
const MAX_CHAIN = 1;

/** The target groups of a listener and the health of their targets. */
export function targetGroupHops(
  listener: Listener,
  context: PathContext,
  chain: number = 0,
): Hop[] {
  const { targetGroupArns } = listener;
  if (targetGroupArns.length === 0) {
    const judgement = pass(
      'The listener answers or redirects by itself: it forwards to no target group.',
    );
    return [hop({ kind: 'target-group', label: 'No target group' }, judgement)];
  }
  const perGroup = targetGroupArns.map(arn => groupHops(arn, context, chain));
  const isMixed = perGroup.some(hops =>
    hops.every(({ status }) => status === 'pass'),
  );
  return perGroup.flat().map(each => (isMixed ? soften(each, context) : each));
}

/**
 * Which group a call meets depends on rules and weights, which the inventory does not have. A failing group beside a working
 * one leaves a single call open; in a profile it is a failure, unless it is merely empty, as one of a blue/green pair is.
 */
function soften(each: Hop, { stage }: PathContext): Hop {
  const isEmpty = each.evidence?.text === NO_TARGETS;
  if (each.status !== 'fail' || (!stage && !isEmpty)) {
    return each;
  }
  return {
    ...each,
    status: 'unknown',
    reason: `${each.reason} Other groups of the listener work; which calls its rules send here is not in the inventory.`,
  };
}

function groupHops(arn: string, context: PathContext, chain: number): Hop[] {
  const { api, inventory } = context;
  const group = inventory.resolve('target-group', arn, api);
  const label = arn.split('/')[1] ?? arn;
  const at = { kind: 'target-group', label, resource: arn } as const;
  if (isUnknown(group)) {
    return [hop(at, unknownFrom(group, `Target group ${label} is not known`))];
  }
  if (!group) {
    const judgement = fail(
      `Target group ${label} does not exist.`,
      'Forward to an existing target group.',
    );
    return [hop(at, judgement)];
  }
  const port = group.port ? ` on port ${group.port}` : '';
  return [
    hop(at, pass(`Targets of type ${group.targetType}${port}.`)),
    hop(
      { kind: 'target', label: `Targets of ${group.name}`, resource: arn },
      judgeTargets(group),
    ),
    ...chainedHops(group, context, chain),
  ];
}

function chainedHops(
  group: TargetGroup,
  context: PathContext,
  chain: number,
): Hop[] {
  const { targets, targetType } = group;
  if (targetType !== 'alb' || isUnknown(targets) || chain >= MAX_CHAIN) {
    return [];
  }
  return targets.flatMap(target => albHops(target, group, context, chain));
}

/** The Application Load Balancer that a Network Load Balancer has as target, and what stands behind it. */
function albHops(
  target: Target,
  group: TargetGroup,
  context: PathContext,
  chain: number,
): Hop[] {
  const label = target.id.split('/')[2] ?? target.id;
  const at = { kind: 'load-balancer', label, resource: target.id } as const;
  const found = context.inventory.resolve('load-balancer', target.id, group);
  if (isUnknown(found)) {
    return [hop(at, unknownFrom(found, `${label} is not known`))];
  }
  if (!found) {
    const judgement = fail(
      `${label} does not exist.`,
      'Register an existing Application Load Balancer.',
    );
    return [hop(at, judgement)];
  }
  const alb = hop(at, judgeLoadBalancer(found, undefined));
  if (isUnknown(found.listeners)) {
    const gap = unknownFrom(found.listeners, 'Its listeners are not known');
    return [alb, hop({ kind: 'listener', label: 'Listeners' }, gap)];
  }
  const port = target.port ?? group.port;
  const listener = found.listeners.find(each => each.port === port);
  if (!listener) {
    const judgement = judgeMissingListener(label, port);
    return [alb, hop({ kind: 'listener', label: 'Listener' }, judgement)];
  }
  const listening = pass(`Listens on ${listener.protocol} ${listener.port}.`);
  return [
    alb,
    hop(atListener(listener), listening),
    ...targetGroupHops(listener, context, chain + 1),
  ];
}

function judgeMissingListener(label: string, port: number | undefined) {
  return port === undefined
    ? unknown('The port on which the target is called is not known.')
    : fail(
        `${label} has no listener on port ${port}.`,
        `Add a listener on port ${port}.`,
      );
}
