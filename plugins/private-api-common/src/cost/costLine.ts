import { Fact, isUnknown } from '../inventory';
import { allocateCents } from './allocateCents';
import { roundToCents, toCents } from './cents';
import { CostContext, priceFor } from './CostContext';
import { formatAmount, formatNumber, formatUnitPrice } from './formatAmount';
import { Price, PriceKey } from './priceBook';
import { TierPart, splitOverTiers } from './priceTiers';
import type { CostLine, CostPart } from './types';

/** What a line is made of. */
export interface LineInput {
  part: CostPart;
  label: string;
  resource?: string;
  priceKey: PriceKey;
  /** Units a month. */
  quantity: Fact<number>;
  /** How the quantity comes about, for example `2 zones × 730 h`. */
  because: string;
  /** What the quantity takes for granted; see {@link CostLine.assumption}. */
  assumption?: string;
}

/** Makes a line from a quantity and a price of the API's Region; without either its amount is `null`, with the reason. */
export function costLine(context: CostContext, input: LineInput): CostLine {
  const price = priceFor(context, input.priceKey);
  if (!price) {
    return withoutPrice(context, input);
  }
  if (isUnknown(input.quantity)) {
    return withoutQuantity(context, input, price, input.quantity.unknown);
  }
  return isBeyond(price, input.quantity)
    ? withoutQuantity(context, input, price, beyondReason(price))
    : priced(context, input, price, input.quantity);
}

/** A line of which not even the resource is known, so that the reader sees that something is missing. */
export function unknownLine(
  context: CostContext,
  input: Omit<LineInput, 'quantity'> & { reason: string },
): CostLine {
  return costLine(context, { ...input, quantity: { unknown: input.reason } });
}

/** True if the source of the price gives none for so many units a month. */
export function isBeyond(price: Price, quantity: number): boolean {
  return quantity > (price.knownUpTo ?? Infinity);
}

/** Why a quantity beyond what the source gives has no amount. */
export function beyondReason(price: Price): string {
  return `no named source gives the price beyond ${formatNumber(
    price.knownUpTo ?? 0,
  )} a month`;
}

function withoutPrice(context: CostContext, input: LineInput): CostLine {
  return {
    ...headOf(input),
    quantity: isUnknown(input.quantity) ? null : input.quantity,
    unit: '',
    unitPrice: null,
    monthly: null,
    reason: `no named source gives ${input.priceKey} in ${context.api.region}`,
    formula: `${input.because} × unknown price`,
    source: '',
    asOf: '',
  };
}

function withoutQuantity(
  context: CostContext,
  input: LineInput,
  price: Price,
  reason: string,
): CostLine {
  const unitPrice = price.tiers[0].unitPrice;
  return {
    ...headOf(input),
    quantity: null,
    unit: price.unit,
    unitPrice,
    monthly: null,
    reason,
    formula: `${input.because} × ${formatUnitPrice(
      unitPrice,
      context.currency,
    )}`,
    source: price.source,
    asOf: price.asOf,
  };
}

function priced(
  context: CostContext,
  input: LineInput,
  price: Price,
  quantity: number,
): CostLine {
  const parts = splitOverTiers(quantity, price.tiers);
  const monthly = roundToCents(parts.reduce((sum, p) => sum + p.amount, 0));
  const tiered = parts.length > 1;
  return {
    ...headOf(input),
    quantity,
    unit: price.unit,
    unitPrice: price.tiers[0].unitPrice,
    ...(tiered && { tiers: roundedTiers(parts, monthly) }),
    monthly,
    formula: `${quantityWords(
      input.because,
      quantity,
      price.unit,
    )}; ${tierWords(parts, price, context.currency)} = ${formatAmount(
      monthly,
      context.currency,
    )}`,
    ...(input.assumption && { assumption: input.assumption }),
    source: price.source,
    asOf: price.asOf,
  };
}

/** The derivation with its result, unless it is the result itself. */
export function quantityWords(
  because: string,
  quantity: number,
  unit: string,
): string {
  const result = formatNumber(quantity);
  return because.startsWith(`${result} `) && !because.includes('×')
    ? because
    : `${because} = ${result} ${unit}`;
}

function headOf({ part, resource, label }: LineInput) {
  return resource ? { part, resource, label } : { part, label };
}

/** Whole cents that add up to the line, which tiers rounded one by one would not. */
function roundedTiers(parts: readonly TierPart[], monthly: number) {
  const cents = allocateCents(
    toCents(monthly),
    parts.map(({ amount }) => amount),
  );
  return parts.map(({ quantity, unitPrice }, index) => ({
    quantity,
    unitPrice,
    monthly: cents[index] / 100,
  }));
}

/** The multiplication of each tier, for example `333,000,000 × USD 3.5 per million + 67,000,000 × USD 2.8 per million`. */
export function tierWords(
  parts: readonly TierPart[],
  price: Price,
  currency: string,
): string {
  if (parts.length === 0) {
    return `0 × ${formatUnitPrice(price.tiers[0].unitPrice, currency)}`;
  }
  return parts
    .map(
      part =>
        `${formatNumber(part.quantity)} × ${formatUnitPrice(
          part.unitPrice,
          currency,
        )}`,
    )
    .join(' + ');
}
