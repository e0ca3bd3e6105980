import { Scope, scopeId } from '../inventory';
import { allocateCents } from './allocateCents';
import { roundToCents, toCents } from './cents';
import { CostContext, changesTraffic, priceFor } from './CostContext';
import {
  LineInput,
  beyondReason,
  costLine,
  isBeyond,
  quantityWords,
  tierWords,
} from './costLine';
import { formatAmount, formatNumber } from './formatAmount';
import { Price } from './priceBook';
import { priceOverTiers, splitOverTiers } from './priceTiers';
import type { CostLine } from './types';

/** A usage line whose tiers AWS counts over all that is on the bill of an account in a Region. */
export interface PooledInput extends LineInput {
  quantity: number;
  /** Whose bill; the API's own account and Region unless given. */
  payer?: Scope;
}

/**
 * A usage line with the tiers of the account's total: as long as all of it stays in the first tier the API pays its own units,
 * beyond it each API pays its share of the account's sum.
 */
export function poolLine(context: CostContext, input: PooledInput): CostLine {
  const price = priceFor(context, input.priceKey);
  const pool = context.index.poolOf(input.payer ?? context.api, input.priceKey);
  const own = pool.units.get(context.api.arn) ?? 0;
  // Not by subtraction where nothing changed: all APIs must see the very same total.
  const total =
    input.quantity === own ? pool.total : pool.total - own + input.quantity;
  const otherCount = pool.userCount - (own > 0 ? 1 : 0);
  if (
    !price ||
    input.quantity === 0 ||
    otherCount === 0 ||
    total <= (price.tiers[1]?.from ?? price.knownUpTo ?? Infinity)
  ) {
    return costLine(context, input);
  }
  if (isBeyond(price, total)) {
    return costLine(context, {
      ...input,
      quantity: { unknown: `in the account: ${beyondReason(price)}` },
    });
  }
  return shareOfPool(context, input, {
    price,
    total,
    apiCount: otherCount + 1,
    units: pool.units,
  });
}

interface Pool {
  price: Price;
  total: number;
  apiCount: number;
  units: ReadonlyMap<string, number>;
}

function shareOfPool(
  context: CostContext,
  input: PooledInput,
  { price, total, apiCount, units }: Pool,
): CostLine {
  const whole = splitOverTiers(total, price.tiers);
  const wholeAmount = whole.reduce((sum, part) => sum + part.amount, 0);
  const cents = centsOf(context, input, { price, total, apiCount, units });
  const fraction = input.quantity / total;
  const tierCents = allocateCents(
    cents,
    whole.map(part => part.amount),
  );
  const { currency } = context;
  return {
    ...costLine(context, input),
    tiers: whole.map((part, index) => ({
      quantity: part.quantity * fraction,
      unitPrice: part.unitPrice,
      monthly: tierCents[index] / 100,
    })),
    monthly: cents / 100,
    formula: `${quantityWords(
      input.because,
      input.quantity,
      price.unit,
    )} of ${formatNumber(total)} in the account, for which it pays ${tierWords(
      whole,
      price,
      currency,
    )} = ${formatAmount(
      roundToCents(wholeAmount),
      currency,
    )}; this share of it = ${formatAmount(cents / 100, currency)}`,
    shared: {
      totalMonthly: roundToCents(wholeAmount),
      fraction,
      marginalMonthly: roundToCents(
        wholeAmount - priceOverTiers(total - input.quantity, price.tiers),
      ),
      by: 'traffic',
      apiCount,
    },
  };
}

function centsOf(
  context: CostContext,
  input: PooledInput,
  { price, total, units }: Pool,
): number {
  const whole = priceOverTiers(total, price.tiers);
  const { arn } = context.api;
  // In a what-if, and for an API that the inventory lacks, nobody sees the other parts, so that this one is rounded by itself.
  if (changesTraffic(context) || !units.has(arn)) {
    return toCents((whole * input.quantity) / total);
  }
  const cents = context.index.remember(
    `${input.priceKey} ${scopeId(input.payer ?? context.api)} ${whole}`,
    () => {
      const parts = allocateCents(toCents(whole), [...units.values()]);
      return new Map(
        [...units.keys()].map((key, position): [string, number] => [
          key,
          parts[position],
        ]),
      );
    },
  );
  return cents.get(arn) ?? 0;
}
