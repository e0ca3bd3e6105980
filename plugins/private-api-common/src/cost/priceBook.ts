/**
 * What a price is of. One key for each line of AWS's price list that an estimate can need.
 *
 * @public
 */
export type PriceKey = (typeof PRICE_KEYS)[number];

/**
 * All price keys.
 *
 * @public
 */
export const PRICE_KEYS = [
  'rest-request',
  'http-request',
  'websocket-message',
  'websocket-minute',
  'cache-0.5-hour',
  'cache-1.6-hour',
  'cache-6.1-hour',
  'cache-13.5-hour',
  'cache-28.4-hour',
  'cache-58.2-hour',
  'cache-118-hour',
  'cache-237-hour',
  'vpc-endpoint-hour',
  'vpc-endpoint-gb',
  'nlb-hour',
  'nlb-capacity-hour',
  'alb-hour',
  'alb-capacity-hour',
  'transit-gateway-hour',
  'transit-gateway-gb',
  'resolver-interface-hour',
  'resolver-query',
  'hosted-zone-month',
  'health-check-aws-month',
  'health-check-other-month',
  'health-check-aws-option-month',
  'health-check-other-option-month',
  'dns-query',
  'cloud-map-instance-month',
  'cloud-map-discovery',
  'web-acl-month',
  'web-acl-rule-month',
  'web-acl-request',
  'log-ingestion-gb',
  'log-storage-gb-month',
  'lambda-request',
  'lambda-x86-gb-second',
  'lambda-arm-gb-second',
] as const;

/**
 * The list price of one thing, with where and when it was read.
 *
 * @public
 */
export interface Price {
  /** What `unitPrice` is the price of, in the singular: `request`, `hour`, `GB`. */
  unit: string;
  /** In ascending order; the first starts at 0, each ends where the next starts. */
  tiers: PriceTier[];
  /** Units a month beyond which the source says nothing; absent where it gives all tiers. */
  knownUpTo?: number;
  /** A URL, or repository and path. */
  source: string;
  /** ISO date on which the source gave it. */
  asOf: string;
}

/**
 * What a unit costs from a monthly quantity on.
 *
 * @public
 */
export interface PriceTier {
  /** Units a month. A tier ends where the next one starts, so that each bound stands in one place. */
  from: number;
  unitPrice: number;
}

/**
 * The dated list prices of one Region. A price that no named source gives is absent.
 *
 * @public
 */
export interface PriceBook {
  /** `global` for services that have one price everywhere. */
  region: string;
  /** ISO 4217. */
  currency: string;
  /** ISO date; of the latest reading in it. */
  asOf: string;
  prices: Partial<Record<PriceKey, Price>>;
}

/**
 * Price books by Region.
 *
 * @public
 */
export type PriceBooks = Readonly<Record<string, PriceBook>>;

/**
 * Key of the book for services that have no Region, as Route 53.
 *
 * @public
 */
export const GLOBAL = 'global';

/** China, GovCloud and the other partitions that AWS keeps apart, with prices of their own. */
const OTHER_PARTITION = /^(?:cn|us-gov|us-iso[a-z]*|eu-isoe|eusc)-/;

/**
 * The price in a Region, else the global one, or `undefined` where no book has it. The global one is that of commercial Regions.
 *
 * @public
 */
export function findPrice(
  books: PriceBooks,
  region: string,
  key: PriceKey,
): Price | undefined {
  const own = books[region]?.prices[key];
  return own || OTHER_PARTITION.test(region) ? own : books[GLOBAL]?.prices[key];
}
