import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  GLOBAL,
  priceBookFromPriceList,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { markPricesFailed, writePriceBook } from '../store/priceBooks';
import { readScopes } from '../store/scopes';
import type { ReadPriceList } from './readPriceList';

export interface RefreshPricesOptions {
  knex: Knex;
  read: ReadPriceList;
  /** Those of the indexed scopes where none is given. */
  regions?: readonly string[];
  logger: LoggerService;
  signal?: AbortSignal;
}

/**
 * Reads the price books of all Regions again. One that cannot be read, or has no price of ours, keeps the book it has, and its
 * row says why.
 */
export async function refreshPrices(
  options: RefreshPricesOptions,
): Promise<void> {
  const { knex, read, logger, signal } = options;
  for (const region of await regionsOf(options)) {
    signal?.throwIfAborted();
    const now = new Date().toISOString();
    try {
      const items = await read(region, signal);
      const { book, problems } = priceBookFromPriceList(items, region);
      problems.forEach(problem =>
        logger.warn(`Price list of ${region}: ${problem}`),
      );
      if (Object.keys(book.prices).length === 0) {
        throw new Error('The price list has none of the prices needed');
      }
      await writePriceBook(knex, book, now);
    } catch (cause) {
      if (signal?.aborted) {
        throw cause;
      }
      const error = toError(cause).message;
      logger.warn(`Could not read the prices of ${region}: ${error}`);
      await markPricesFailed(knex, region, { error, now });
    }
  }
}

async function regionsOf({
  knex,
  regions,
}: RefreshPricesOptions): Promise<string[]> {
  const wanted =
    regions ?? (await readScopes(knex)).map(({ region }) => region);
  return [...new Set([...wanted, GLOBAL])].sort();
}
