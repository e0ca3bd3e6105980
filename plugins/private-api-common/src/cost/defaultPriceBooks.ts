import { PriceBook, PriceBooks } from './priceBook';
import { apNortheast1 } from './prices/apNortheast1';
import { apSoutheast1 } from './prices/apSoutheast1';
import { euCentral1 } from './prices/euCentral1';
import { euWest1 } from './prices/euWest1';
import { global } from './prices/global';
import { usEast1 } from './prices/usEast1';
import { usWest2 } from './prices/usWest2';

const BOOKS: readonly PriceBook[] = [
  global,
  usEast1,
  usWest2,
  euWest1,
  euCentral1,
  apSoutheast1,
  apNortheast1,
];

/**
 * The price books that ship with this package: a dated snapshot of AWS's list prices, only such as a named source gives. Where
 * one is missing the line of an estimate says so; a price list read from AWS fills the gaps.
 *
 * @public
 */
export const defaultPriceBooks: PriceBooks = Object.fromEntries(
  BOOKS.map(book => [book.region, book]),
);
