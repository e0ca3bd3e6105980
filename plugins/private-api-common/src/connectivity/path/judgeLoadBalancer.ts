import { isUnknown, LoadBalancer, VpcLink } from '../../inventory';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';

/** Whether a load balancer is one that the link can use, and takes traffic. */
export function judgeLoadBalancer(
  loadBalancer: LoadBalancer,
  link: VpcLink | undefined,
): Judgement {
  const { state, name, type, scheme } = loadBalancer;
  if (link?.version === 'V1' && type !== 'network') {
    return fail(
      `${name} is of type ${type}; a V1 link leads to Network Load Balancers only.`,
      'Use a V2 link.',
      { source: `load balancer ${name}`, text: type },
    );
  }
  if (isUnknown(state)) {
    return unknownFrom(state, `The state of ${name} is not known`);
  }
  const evidence = {
    source: `load balancer ${name}`,
    text: `${type}, ${scheme}, ${state}`,
  };
  if (state !== 'active' && state !== 'active_impaired') {
    return fail(
      `${name} is ${state}.`,
      'Bring the load balancer to the state active.',
      evidence,
    );
  }
  if (state === 'active_impaired') {
    return pass(`${name} is active, but cannot scale.`, evidence);
  }
  return pass(
    scheme === 'internal'
      ? `${name} is active.`
      : `${name} is active, and open to the internet besides.`,
    evidence,
  );
}
