import { Price, PriceTier } from '../priceBook';

/** Units a month from which each tier starts: the same in every Region, so that they stand here alone. */
export const TIER_STARTS = {
  restRequests: [0, 333_000_000, 1_000_000_000, 20_000_000_000],
  httpRequests: [0, 300_000_000],
  messages: [0, 1_000_000_000],
  /** 1 PB and 5 PB, as the price list has them. */
  endpointGb: [0, 1_048_576, 5_242_880],
  resolverQueries: [0, 1_000_000_000],
  dnsQueries: [0, 1_000_000_000],
  x86GbSeconds: [0, 6_000_000_000, 15_000_000_000],
  armGbSeconds: [0, 7_500_000_000, 18_750_000_000],
  hostedZones: [0, 25],
  healthChecksInAws: [0, 50],
} as const;

/**
 * The tiers that start there, with their prices in the same order; throws where the numbers of both differ.
 *
 * @example
 * `tiersFrom([0, 300_000_000], [0.000001, 0.0000009])` is the price of requests to HTTP APIs in us-east-1.
 */
export function tiersFrom(
  starts: readonly number[],
  unitPrices: readonly number[],
): PriceTier[] {
  if (starts.length !== unitPrices.length) {
    throw new Error(
      `${unitPrices.length} prices for ${starts.length} tiers: use firstTiers where a source gives not all`,
    );
  }
  return starts.map((from, index) => ({ from, unitPrice: unitPrices[index] }));
}

/** The first tiers alone, where a source does not give the rest: what lies beyond them is not known. */
export function firstTiers(
  starts: readonly number[],
  unitPrices: readonly number[],
): Pick<Price, 'tiers' | 'knownUpTo'> {
  const count = unitPrices.length;
  return {
    tiers: tiersFrom(starts.slice(0, count), unitPrices),
    knownUpTo: starts[count],
  };
}
