import {
  defaultPriceBooks,
  overlayPriceBooks,
  PriceBook,
  PriceBooks,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { hashOf } from '../store/hashOf';
import { readPriceRevision, readPriceRows } from '../store/priceBooks';

/** The price books in force: those that ship, with what was read from AWS's price list laid over them. */
export class PriceShelf {
  #books: PriceBooks = defaultPriceBooks;
  #revision = '';
  #hash = hashOf(defaultPriceBooks);

  get books(): PriceBooks {
    return this.#books;
  }

  /** Changes with every change of a price. */
  get hash(): string {
    return this.#hash;
  }

  /** Brings the books up to what the database has, whichever replica read them. True if a price changed. */
  async load(knex: Knex): Promise<boolean> {
    const revision = await readPriceRevision(knex);
    if (revision === this.#revision) {
      return false;
    }
    const rows = await readPriceRows(knex);
    const read = rows.flatMap(({ book }): PriceBook[] =>
      book ? [JSON.parse(book)] : [],
    );
    const before = this.#hash;
    this.#books = overlayPriceBooks(defaultPriceBooks, read);
    this.#hash = hashOf(this.#books);
    this.#revision = revision;
    return this.#hash !== before;
  }
}
