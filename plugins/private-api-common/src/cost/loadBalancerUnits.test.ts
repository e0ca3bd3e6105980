import { aListener, aLoadBalancer, aNetworkLoadBalancer } from '../testing';
import { capacityUnitOf, unitsFromRequests } from './loadBalancerUnits';

const ALB = aLoadBalancer();
const TLS = aNetworkLoadBalancer();
const TCP = aNetworkLoadBalancer({
  listeners: [aListener({ protocol: 'TCP' })],
});

function units(
  balancer: typeof ALB,
  load: { requestsPerSecond: number; gbPerHour: number },
  reachesLambda = false,
) {
  const unit = capacityUnitOf(balancer, reachesLambda);
  if ('unknown' in unit) {
    throw new Error(unit.unknown);
  }
  return unitsFromRequests(unit, load);
}

it.each([
  ['25 new connections a second', ALB, 25, 0, 1, /new connections/],
  ['2 GB an hour', ALB, 1, 2, 2, /bytes/],
  ['800 new flows a second', TCP, 800, 0, 1, /new connections/],
  ['1 GB an hour over TCP', TCP, 1, 1, 1, /bytes/],
  ['50 new TLS connections a second', TLS, 50, 0, 1, /new connections/],
])(
  'counts %s',
  (_, balancer, requestsPerSecond, gbPerHour, expected, words) => {
    const used = units(balancer, { requestsPerSecond, gbPerHour });
    expect(used.units).toBeCloseTo(expected, 10);
    expect(used.words).toMatch(words);
  },
);

it('counts 0.4 GB an hour to Lambda targets as a unit', () => {
  const load = { requestsPerSecond: 0, gbPerHour: 0.4 };
  expect(units(ALB, load, true).units).toBe(1);
});

it('does not guess where the listeners are not known', () => {
  const balancer = aNetworkLoadBalancer({
    listeners: { unknown: 'AccessDenied' },
  });
  expect(capacityUnitOf(balancer, false)).toEqual({ unknown: 'AccessDenied' });
});
