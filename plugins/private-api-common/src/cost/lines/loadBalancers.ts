import { Api, Fact, LoadBalancer, isKnown, isUnknown } from '../../inventory';
import { endpointGb } from '../billedUnits';
import { CostContext, changesTraffic } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { capacityUnitOf, unitsFromRequests } from '../loadBalancerUnits';
import { DAYS_PER_MONTH } from '../month';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';

/** Hours and capacity units of the load balancers behind an API. */
export function estimateLoadBalancers(context: CostContext): CostLine[] {
  const { loadBalancers, gaps } = context.index.belongingsOf(context.api);
  const missing = gaps
    .filter(({ part }) => part === 'load-balancer-hours')
    .map(({ label, resource, reason }) =>
      unknownLine(context, {
        part: 'load-balancer-hours',
        label,
        ...(resource && { resource }),
        priceKey: 'alb-hour',
        because: 'hours',
        reason,
      }),
    );
  return [
    ...loadBalancers.flatMap(balancer => estimateOne(context, balancer)),
    ...missing,
  ];
}

function estimateOne(context: CostContext, balancer: LoadBalancer): CostLine[] {
  const isApplication = balancer.type === 'application';
  const kind = isApplication ? 'Application' : 'Network';
  const users = context.index.usersOf(balancer.arn);
  const capacity = capacityOf(context, balancer, users);
  const lines = [
    costLine(context, {
      part: 'load-balancer-hours',
      label: `${kind} Load Balancer ${balancer.name}`,
      resource: balancer.arn,
      priceKey: isApplication ? 'alb-hour' : 'nlb-hour',
      quantity: context.hoursPerMonth,
      because: `${context.hoursPerMonth} h`,
    }),
    costLine(context, {
      part: 'load-balancer-capacity',
      label: `Capacity units of ${balancer.name}`,
      resource: balancer.arn,
      priceKey: isApplication ? 'alb-capacity-hour' : 'nlb-capacity-hour',
      quantity: capacity.units,
      because: capacity.because,
      assumption: capacity.assumption,
    }),
  ];
  return lines.map(line => shareLine(context, line, users));
}

interface Capacity {
  /** Unit hours a month, of all users. */
  units: Fact<number>;
  because: string;
  assumption?: string;
}

function capacityOf(
  context: CostContext,
  balancer: LoadBalancer,
  users: readonly Api[],
): Capacity {
  const measured = context.inventory.get(
    'load-balancer-traffic',
    `${balancer.arn}#traffic`,
  );
  if (
    measured &&
    isKnown(measured.days) &&
    measured.days.length > 0 &&
    !changesTraffic(context)
  ) {
    const { days } = measured;
    const used = days.reduce((sum, day) => sum + day.consumedLcus, 0);
    return {
      units: (used / days.length) * DAYS_PER_MONTH,
      because: `${formatNumber(used)} unit hours measured in ${
        days.length
      } days, for a month`,
    };
  }
  return capacityFromRequests(context, balancer, users);
}

function capacityFromRequests(
  context: CostContext,
  balancer: LoadBalancer,
  users: readonly Api[],
): Capacity {
  const because = 'capacity units × hours';
  const reachesLambda = context.index.groups
    .of(balancer)
    .some(({ targetType }) => targetType === 'lambda');
  const unit = capacityUnitOf(balancer, reachesLambda);
  if (isUnknown(unit)) {
    return { units: unit, because };
  }
  const load = loadOf(context, users);
  if (isUnknown(load)) {
    return { units: load, because };
  }
  const { hoursPerMonth } = context;
  const { units, words } = unitsFromRequests(unit, {
    requestsPerSecond: load.requests / hoursPerMonth / 3600,
    gbPerHour: load.gb / hoursPerMonth,
  });
  return {
    units: units * hoursPerMonth,
    because: `${formatNumber(
      load.requests,
    )} requests spread evenly fill ${formatNumber(units)} ${
      unit.name
    } (largest: ${words}) × ${hoursPerMonth} h`,
    assumption:
      'Requests come evenly, each in a connection of its own: peaks fill more, and connections that are used again less.',
  };
}

function loadOf(
  context: CostContext,
  users: readonly Api[],
): Fact<{ requests: number; gb: number }> {
  let requests = 0;
  let gb = 0;
  for (const user of users) {
    const traffic =
      user.arn === context.api.arn
        ? context.traffic
        : context.index.trafficOf(user);
    const { backendRequestsPerMonth } = traffic;
    if (backendRequestsPerMonth === null) {
      return { unknown: `${user.name}: ${traffic.reason}` };
    }
    requests += backendRequestsPerMonth;
    gb += endpointGb({ ...traffic, requestsPerMonth: backendRequestsPerMonth });
  }
  return { requests, gb };
}
