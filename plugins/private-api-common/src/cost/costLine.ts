import { Fact, isUnknown } from '../inventory';
import { roundToCents } from './cents';
import { Price, PriceKey } from './priceBook';
import { splitOverTiers } from './priceTiers';
import type { CostLine, CostPart } from './types';

/** What a line is made of. */
export interface LineInput {
  part: CostPart;
  label: string;
  resource?: string;
  /** Of a month. */
  quantity: Fact<number>;
  price: Price | undefined;
  priceKey: PriceKey;
  region: string;
  /** How the quantity comes about. */
  formula: string;
}

/** Makes a line from a quantity and a price; without either its amount is `null`, with the reason. */
export function costLine(input: LineInput): CostLine {
  const { part, label, resource, quantity, price, region, formula } = input;
  const head = { part, ...(resource && { resource }), label };
  const known = isUnknown(quantity) ? null : quantity;
  if (!price) {
    return {
      ...head,
      quantity: known,
      unit: '',
      unitPrice: null,
      monthly: null,
      reason: `the price book of ${region} has no price for ${input.priceKey}`,
      formula,
      source: '',
      asOf: '',
    };
  }
  const origin = { formula, source: price.source, asOf: price.asOf };
  const unitPrice = price.tiers[0].unitPrice;
  if (isUnknown(quantity)) {
    return {
      ...head,
      quantity: null,
      unit: price.unit,
      unitPrice,
      monthly: null,
      reason: quantity.unknown,
      ...origin,
    };
  }
  const parts = splitOverTiers(quantity, price.tiers);
  const amount = parts.reduce((sum, tier) => sum + tier.amount, 0);
  return {
    ...head,
    quantity,
    unit: price.unit,
    unitPrice,
    ...(parts.length > 1 && {
      tiers: parts.map(tier => ({
        quantity: tier.quantity,
        unitPrice: tier.unitPrice,
        monthly: roundToCents(tier.amount),
      })),
    }),
    monthly: roundToCents(amount),
    ...origin,
  };
}
