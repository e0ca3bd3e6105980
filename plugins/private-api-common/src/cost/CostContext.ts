import { Api, Inventory } from '../inventory';
import type { CostIndex } from './CostIndex';
import { Price, PriceBooks, PriceKey, findPrice } from './priceBook';
import { MonthlyTraffic } from './trafficOf';
import type { WhatIf } from './types';

/** All that a line of the estimate of one API may look at. */
export interface CostContext {
  api: Api;
  inventory: Inventory;
  index: CostIndex;
  traffic: MonthlyTraffic;
  whatIf: WhatIf;
  priceBooks: PriceBooks;
  hoursPerMonth: number;
  currency: string;
}

/** The price of something in the API's Region. */
export function priceFor(
  context: CostContext,
  key: PriceKey,
): Price | undefined {
  return findPrice(context.priceBooks, context.api.region, key);
}

/** True if the question changes what the API carries, so that measured capacity no longer answers it. */
export function changesTraffic({ whatIf }: CostContext): boolean {
  return (
    whatIf.requestsPerMonth !== undefined ||
    whatIf.requestKb !== undefined ||
    whatIf.responseKb !== undefined
  );
}
