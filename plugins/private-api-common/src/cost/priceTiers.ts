import { PriceTier } from './priceBook';

/** The part of a quantity that falls into one tier. `amount` is not rounded. */
export interface TierPart {
  quantity: number;
  unitPrice: number;
  amount: number;
}

/**
 * Splits a monthly quantity over the tiers of a price.
 *
 * @example
 * 400 million requests at 3.50 for the first 333 million and 2.80 for the next are two parts:
 * 333 million for 1165.50 and 67 million for 187.60.
 */
export function splitOverTiers(
  quantity: number,
  tiers: readonly PriceTier[],
): TierPart[] {
  const parts: TierPart[] = [];
  for (let index = 0; index < tiers.length; index++) {
    const { from, unitPrice } = tiers[index];
    const end = index + 1 < tiers.length ? tiers[index + 1].from : Infinity;
    const inTier = Math.min(quantity, end) - from;
    if (inTier <= 0) {
      break;
    }
    parts.push({ quantity: inTier, unitPrice, amount: inTier * unitPrice });
  }
  return parts;
}

/** What a monthly quantity costs over all tiers, not rounded. */
export function priceOverTiers(
  quantity: number,
  tiers: readonly PriceTier[],
): number {
  return splitOverTiers(quantity, tiers).reduce(
    (sum, part) => sum + part.amount,
    0,
  );
}
