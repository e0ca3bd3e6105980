import type { PriceBook } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { hashOf } from './hashOf';
import type { DbPriceBookRow } from './tables';

/** Keeps a book that was read, and forgets the failure of an earlier attempt. */
export async function writePriceBook(
  knex: Knex,
  book: PriceBook,
  now: string,
): Promise<void> {
  await knex<DbPriceBookRow>('price_books')
    .insert({
      region: book.region,
      book: JSON.stringify(book),
      hash: hashOf(book),
      read_at: now,
      tried_at: now,
      error: null,
    })
    .onConflict('region')
    .merge();
}

/** Says why a Region's prices could not be read. The book read last stays. */
export async function markPricesFailed(
  knex: Knex,
  region: string,
  failure: { error: string; now: string },
): Promise<void> {
  await knex<DbPriceBookRow>('price_books')
    .insert({ region, tried_at: failure.now, error: failure.error })
    .onConflict('region')
    .merge(['tried_at', 'error']);
}

/** All that was read or tried, in the order of the Regions. */
export async function readPriceRows(knex: Knex): Promise<DbPriceBookRow[]> {
  return knex<DbPriceBookRow>('price_books').orderBy('region');
}

/** What changes when a book does. */
export async function readPriceRevision(knex: Knex): Promise<string> {
  const rows = await knex<DbPriceBookRow>('price_books')
    .whereNotNull('hash')
    .orderBy('region')
    .select('region', 'hash');
  return hashOf(rows.map(({ region, hash }) => [region, hash]));
}
