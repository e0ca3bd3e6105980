import { allocateCents } from './allocateCents';
import { roundToCents, toCents } from './cents';
import { CostContext, changesTraffic, priceFor } from './CostContext';
import {
  LineInput,
  beyondReason,
  costLine,
  isBeyond,
  tierWords,
} from './costLine';
import { formatAmount, formatNumber } from './formatAmount';
import { Price } from './priceBook';
import { priceOverTiers, splitOverTiers } from './priceTiers';
import type { CostLine } from './types';

/** A usage line whose tiers AWS counts over all APIs of an account in a Region. */
export interface PooledInput extends LineInput {
  quantity: number;
}

/**
 * A usage line with the tiers of the account's total: as long as all of it stays in the first tier the API pays its own units,
 * beyond it each API pays its share of the account's sum.
 */
export function poolLine(context: CostContext, input: PooledInput): CostLine {
  const price = priceFor(context, input.priceKey);
  const pool = context.index.poolOf(context.api, input.priceKey);
  const others = pool.total - (pool.units.get(context.api.arn) ?? 0);
  const total = others + input.quantity;
  if (
    !price ||
    pool.units.size < 2 ||
    others <= 0 ||
    total <= (price.tiers[1]?.from ?? Infinity)
  ) {
    return costLine(context, input);
  }
  if (isBeyond(price, total)) {
    return costLine(context, {
      ...input,
      quantity: { unknown: `in the account: ${beyondReason(price)}` },
    });
  }
  return shareOfPool(context, input, { price, total, units: pool.units });
}

interface Pool {
  price: Price;
  total: number;
  units: ReadonlyMap<string, number>;
}

function shareOfPool(
  context: CostContext,
  input: PooledInput,
  { price, total, units }: Pool,
): CostLine {
  const whole = splitOverTiers(total, price.tiers);
  const wholeAmount = whole.reduce((sum, part) => sum + part.amount, 0);
  const cents = centsOf(context, input, { price, total, units });
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
    formula: `${input.because} = ${formatNumber(input.quantity)} ${
      price.unit
    } of ${formatNumber(total)} in the account, for which it pays ${tierWords(
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
      apiCount: units.size,
    },
  };
}

function centsOf(
  context: CostContext,
  input: PooledInput,
  { price, total, units }: Pool,
): number {
  const arns = [...units.keys()];
  const position = arns.indexOf(context.api.arn);
  const allocate = () =>
    allocateCents(
      toCents(priceOverTiers(total, price.tiers)),
      arns.map((arn, index) =>
        index === position ? input.quantity : units.get(arn) ?? 0,
      ),
    );
  if (changesTraffic(context)) {
    return allocate()[position];
  }
  const key = `pool ${input.priceKey} ${context.api.accountId} ${context.api.region} ${price.asOf}`;
  return context.index.remember(key, allocate)[position];
}
