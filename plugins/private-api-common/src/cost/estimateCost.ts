import { Api, Inventory } from '../inventory';
import { sumOfCents } from './cents';
import { estimateRequests } from './lines/requests';
import { PriceBooks } from './priceBook';
import { trafficOf } from './trafficOf';
import type { Cost, WhatIf } from './types';

/**
 * What an estimate needs beside the inventory.
 *
 * @public
 */
export interface CostOptions {
  priceBooks: PriceBooks;
  whatIf?: WhatIf;
  /** 730 unless given; some of AWS's examples reckon with 720. */
  hoursPerMonth?: number;
}

/**
 * What an API costs a month at list prices, line by line.
 *
 * @public
 */
export function estimateCost(
  api: Api,
  inventory: Inventory,
  options: CostOptions,
): Cost {
  const traffic = trafficOf(api, inventory, options.whatIf);
  const lines = [estimateRequests(api, traffic, options.priceBooks)];
  const known = lines.flatMap(line =>
    line.monthly === null ? [] : [line.monthly],
  );
  const book = options.priceBooks[api.region];
  return {
    currency: book?.currency ?? 'USD',
    monthly: known.length > 0 ? sumOfCents(known) : null,
    complete: known.length === lines.length,
    lines,
    comparisons: [],
    basis: {
      traffic: traffic.kind,
      requestsPerMonth: traffic.requestsPerMonth,
      requestKb: traffic.requestKb,
      responseKb: traffic.responseKb,
      notes: traffic.notes,
      region: api.region,
      pricesAsOf: book?.asOf ?? '',
    },
  };
}
