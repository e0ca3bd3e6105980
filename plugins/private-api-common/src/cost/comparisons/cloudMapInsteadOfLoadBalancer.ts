import { Fact, isKnown, isUnknown } from '../../inventory';
import { roundToCents } from '../cents';
import { CostContext, priceFor } from '../CostContext';
import type { CostComparison, CostLine } from '../types';
import { amountOf, Choice, linesOf, sharedWords } from './Choice';

const LOOK_UPS =
  'Whether AWS bills the look-ups that API Gateway makes in Cloud Map is not documented; they are not counted.';

/** Cloud Map instead of the Application Load Balancer behind an HTTP API, or the other way round. */
export const cloudMapInsteadOfLoadBalancer: Choice = (context, lines) => {
  const { api, index } = context;
  if (api.apiType !== 'HTTP') {
    return undefined;
  }
  const { loadBalancers, cloudMapServices } = index.belongingsOf(api);
  if (loadBalancers.some(({ type }) => type === 'application')) {
    return cloudMap(context, lines);
  }
  return cloudMapServices.length > 0 ? loadBalancer(context, lines) : undefined;
};

function cloudMap(
  context: CostContext,
  lines: readonly CostLine[],
): CostComparison {
  const balancers = context.index
    .belongingsOf(context.api)
    .loadBalancers.filter(({ type }) => type === 'application');
  const avoided = balancers.flatMap(({ arn }) =>
    linesOf(lines, ['load-balancer-hours', 'load-balancer-capacity'], arn),
  );
  const amount = amountOf(avoided);
  const targets = targetCount(context);
  const price = priceFor(context, 'cloud-map-instance-month');
  return {
    id: 'cloud-map-instead-of-load-balancer',
    title: 'Cloud Map instead of the Application Load Balancer',
    monthlySaving:
      amount === null || isUnknown(targets) || !price
        ? null
        : roundToCents(amount - targets * price.tiers[0].unitPrice),
    takes: [
      'Targets registered in Cloud Map with SRV records, by ECS or by hand.',
      'Lost: health checks, path rules and draining of the load balancer.',
      ...sharedWords(avoided),
    ],
    explanation: LOOK_UPS,
    resources: balancers.map(({ arn }) => arn),
  };
}

function loadBalancer(
  context: CostContext,
  lines: readonly CostLine[],
): CostComparison {
  const price = priceFor(context, 'alb-hour');
  const registered = amountOf(
    linesOf(lines, ['cloud-map']).filter(({ quantity }) => quantity !== null),
  );
  return {
    id: 'load-balancer-instead-of-cloud-map',
    title: 'Application Load Balancer instead of Cloud Map',
    monthlySaving:
      price && registered !== null
        ? roundToCents(
            registered -
              roundToCents(price.tiers[0].unitPrice * context.hoursPerMonth),
          )
        : null,
    takes: [
      'A load balancer with target groups; its capacity units come on top.',
    ],
    explanation: LOOK_UPS,
  };
}

function targetCount(context: CostContext): Fact<number> {
  let count = 0;
  for (const balancer of context.index.belongingsOf(context.api)
    .loadBalancers) {
    for (const { targets } of context.index.groups.of(balancer)) {
      if (!isKnown(targets)) {
        return targets;
      }
      count += targets.length;
    }
  }
  return count;
}
