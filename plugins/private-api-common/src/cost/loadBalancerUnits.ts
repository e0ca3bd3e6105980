import { Fact, LoadBalancer, isUnknown } from '../inventory';

/** What one capacity unit holds, for an hour. */
interface CapacityUnit {
  name: string;
  newConnectionsPerSecond: number;
  activeConnections: number;
  gbPerHour: number;
}

/**
 * What one capacity unit of each kind of load balancer holds.
 *
 * @see https://aws.amazon.com/elasticloadbalancing/pricing/
 */
const APPLICATION: CapacityUnit = {
  name: 'LCU of an Application Load Balancer',
  newConnectionsPerSecond: 25,
  activeConnections: 3_000,
  gbPerHour: 1,
};
/** Bytes to Lambda functions fill a unit earlier. */
const APPLICATION_TO_LAMBDA: CapacityUnit = { ...APPLICATION, gbPerHour: 0.4 };
const NETWORK_TCP: CapacityUnit = {
  name: 'NLCU for TCP',
  newConnectionsPerSecond: 800,
  activeConnections: 100_000,
  gbPerHour: 1,
};
const NETWORK_TLS: CapacityUnit = {
  name: 'NLCU for TLS',
  newConnectionsPerSecond: 50,
  activeConnections: 3_000,
  gbPerHour: 1,
};

/** By how much a dimension must exceed another: less comes from binary fractions. */
const MORE = 1 + 1e-9;

/** How long a connection stays open at most in {@link unitsFromRequests}: the idle timeout that load balancers start with. */
const CONNECTION_SECONDS = 60;

/** The capacity unit a load balancer is billed by. */
export function capacityUnitOf(
  balancer: LoadBalancer,
  reachesLambda: boolean,
): Fact<CapacityUnit> {
  if (balancer.type === 'application') {
    return reachesLambda ? APPLICATION_TO_LAMBDA : APPLICATION;
  }
  if (balancer.type === 'gateway') {
    return { unknown: 'a Gateway Load Balancer serves no API' };
  }
  if (isUnknown(balancer.listeners)) {
    return balancer.listeners;
  }
  return balancer.listeners.some(({ protocol }) => protocol === 'TLS')
    ? NETWORK_TLS
    : NETWORK_TCP;
}

/** Capacity units with the dimension that decides them. */
export interface UsedUnits {
  units: number;
  words: string;
}

/**
 * The capacity units that a load of requests fills on average: the largest of the dimensions.
 *
 * @remarks
 * An upper bound for the connections: each request is taken to open one and to hold it for the idle timeout, though API Gateway
 * keeps connections open for several. Rule evaluations are left out: the first ten rules are free.
 */
export function unitsFromRequests(
  unit: CapacityUnit,
  load: { requestsPerSecond: number; gbPerHour: number },
): UsedUnits {
  const { requestsPerSecond, gbPerHour } = load;
  const dimensions = [
    {
      units: requestsPerSecond / unit.newConnectionsPerSecond,
      words: 'new connections, one a request',
    },
    {
      units: (requestsPerSecond * CONNECTION_SECONDS) / unit.activeConnections,
      words: `active connections, each open for ${CONNECTION_SECONDS} s`,
    },
    { units: gbPerHour / unit.gbPerHour, words: 'bytes' },
  ];
  return dimensions.reduce((largest, dimension) =>
    dimension.units > largest.units * MORE ? dimension : largest,
  );
}
