import { PriceBook, PriceBooks } from './priceBook';

/**
 * The books with those read later laid over them, price by price: what the later reading lacks stays as it was, with its own
 * source and date. A book in another currency takes the place of the earlier one altogether.
 *
 * @public
 */
export function overlayPriceBooks(
  books: PriceBooks,
  later: readonly PriceBook[],
): PriceBooks {
  const result: Record<string, PriceBook> = { ...books };
  for (const book of later) {
    const earlier = result[book.region];
    result[book.region] =
      earlier && earlier.currency === book.currency
        ? overlay(earlier, book)
        : book;
  }
  return result;
}

function overlay(earlier: PriceBook, later: PriceBook): PriceBook {
  return {
    ...later,
    asOf: later.asOf > earlier.asOf ? later.asOf : earlier.asOf,
    prices: { ...earlier.prices, ...later.prices },
  };
}
