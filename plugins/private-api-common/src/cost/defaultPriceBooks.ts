import { PriceBooks } from './priceBook';
import { usEast1 } from './prices/usEast1';

/**
 * The price books that ship with this package: a dated snapshot of AWS's list prices, only such as a named source gives.
 *
 * @public
 */
export const defaultPriceBooks: PriceBooks = {
  [usEast1.region]: usEast1,
};
