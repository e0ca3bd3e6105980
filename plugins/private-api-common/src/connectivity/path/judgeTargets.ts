import { isUnknown, Target, TargetGroup } from '../../inventory';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';

/** Evidence of a group without targets. */
export const NO_TARGETS = 'no targets';

/** Whether a target group has someone to answer. */
export function judgeTargets(group: TargetGroup): Judgement {
  const { targets, name } = group;
  if (isUnknown(targets)) {
    return unknownFrom(targets, `The targets of ${name} are not known`);
  }
  const source = `target group ${name}`;
  if (targets.length === 0) {
    return fail(
      'No target is registered: calls answer 503.',
      'Register targets, or start the service that does.',
      { source, text: NO_TARGETS },
    );
  }
  const isHealthy = ({ health }: Target) =>
    health === 'healthy' ||
    // Health checks are off by default for functions.
    (health === 'unavailable' && group.targetType === 'lambda');
  const healthyCount = targets.filter(isHealthy).length;
  const evidence = {
    source,
    text: targets.map(describeTarget).join('; '),
  };
  if (healthyCount > 0) {
    return pass(
      `${healthyCount} of ${targets.length} targets healthy.`,
      evidence,
    );
  }
  if (targets.some(({ health }) => health === 'unavailable')) {
    return {
      ...unknown('Health checks are off or their result is not available.'),
      evidence,
    };
  }
  if (targets.some(({ health }) => health === 'initial')) {
    return {
      ...unknown('Targets are still being registered or checked.'),
      evidence,
    };
  }
  return fail('No target is healthy.', fixOf(group, targets), evidence);
}

function fixOf(group: TargetGroup, targets: readonly Target[]): string {
  const { path, matcher } = group.healthCheck;
  const check = path
    ? ` The health check asks for ${path}${
        matcher ? ` and expects ${matcher}` : ''
      }.`
    : '';
  const isUnused = targets.every(({ health }) => health === 'unused');
  return isUnused
    ? 'Enable the zones of the targets on the load balancer, and forward to the group.'
    : `Repair the targets, their security groups or the health check.${check}`;
}

function describeTarget({ id, port, health, reason }: Target): string {
  const address = port ? `${id}:${port}` : id;
  return reason ? `${address} ${health} (${reason})` : `${address} ${health}`;
}
