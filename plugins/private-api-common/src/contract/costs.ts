import type { IdleResource, PriceKey } from '../cost';
import type { ApiKey } from '../inventory';

/**
 * A row of `GET /v1/cost`: list prices of a month, as far as they are known.
 *
 * @public
 */
export interface CostRow {
  /** Entity ref (empty for APIs that nobody is known to own), account id, Region, or part of the cost. */
  group: string;
  /** ISO 4217. A group with prices in two currencies has a row for each. */
  currency: string;
  /** What is known, with each API's share of lines that others pay too; `null` where nothing is. */
  monthly: number | null;
  apis: number;
  /** Of these, those with a line in the group whose amount is not known: the group costs more than `monthly`. */
  incompleteApis: number;
}

/**
 * The answer of `GET /v1/cost`.
 *
 * @public
 */
export interface CostSummary {
  /** The most expensive first. */
  items: CostRow[];
  totalItems: number;
  /** All that the reader may see, a row for each currency; `group` is empty. */
  totals: CostRow[];
}

/** @public */
export type CostGrouping = (typeof COST_GROUPINGS)[number];

/** @public */
export const COST_GROUPINGS = ['owner', 'account', 'region', 'part'] as const;

/**
 * What another choice would save, for all APIs that it concerns and the reader may see.
 *
 * @public
 */
export interface SavingRow {
  /** Of the comparison, as in the cost of each API. */
  choice: string;
  title: string;
  currency: string;
  /** Above 0. */
  monthlySaving: number;
  /** The APIs by key and name. */
  apis: { key: ApiKey; name: string }[];
  /** ARNs of what would fall away or change. */
  resources: string[];
}

/**
 * Something that is paid for and carries nothing.
 *
 * @public
 */
export interface IdleRow extends IdleResource {
  currency: string;
}

/**
 * The answer of `GET /v1/savings`.
 *
 * @public
 */
export interface Savings {
  /** The ten largest, largest first. They may exclude each other, so that nobody should add them up. */
  items: SavingRow[];
  totalItems: number;
  /** Load balancers, VPC links and VPC endpoints that carry nothing, the dearest first. */
  idle: IdleRow[];
}

/**
 * A row of `GET /v1/prices`: where the prices of a Region come from.
 *
 * @public
 */
export interface PriceBookRow {
  /** `global` for services that have one price everywhere. */
  region: string;
  currency: string;
  /** ISO date of the latest price in the book. */
  asOf: string;
  /** Prices that the book has, of all that an estimate can need there. */
  prices: number;
  /** Keys of those it lacks: lines that need them are unknown. */
  missing: PriceKey[];
  /** ISO 8601; when the price list was last read with success. Absent where the book is the one that ships. */
  readAt?: string;
  /** Why the last attempt to read the price list failed; the book stays as it was. */
  error?: string;
  /** ISO 8601, of that attempt. */
  failedAt?: string;
}
