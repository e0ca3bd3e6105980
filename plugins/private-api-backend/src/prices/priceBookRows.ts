import {
  GLOBAL,
  PRICE_KEYS,
  PriceBookRow,
  PriceBooks,
} from 'backstage-plugin-private-api-common';
import type { DbPriceBookRow } from '../store/tables';

/** The books in force with what became of reading them, Regions that were tried and have none among them. */
export function priceBookRows(
  books: PriceBooks,
  readings: readonly DbPriceBookRow[],
): PriceBookRow[] {
  const byRegion = new Map(readings.map(row => [row.region, row]));
  const regions = new Set([...Object.keys(books), ...byRegion.keys()]);
  const globalKeys = new Set(Object.keys(books[GLOBAL]?.prices ?? {}));
  return [...regions].sort().map(region => {
    const book = books[region];
    const keys = new Set(Object.keys(book?.prices ?? {}));
    const reading = byRegion.get(region);
    return {
      region,
      currency: book?.currency ?? '',
      asOf: book?.asOf ?? '',
      prices: keys.size,
      missing:
        region === GLOBAL
          ? []
          : PRICE_KEYS.filter(key => !keys.has(key) && !globalKeys.has(key)),
      ...(reading?.read_at && { readAt: reading.read_at }),
      ...(reading?.error && {
        error: reading.error,
        failedAt: reading.tried_at,
      }),
    };
  });
}
