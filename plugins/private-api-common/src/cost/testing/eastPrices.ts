import { PriceBooks } from '../priceBook';
import { defaultPriceBooks } from '../defaultPriceBooks';

/** The prices of us-east-1, which are complete, in the Region where the test builders put things. */
export const EAST_PRICES: PriceBooks = {
  ...defaultPriceBooks,
  'eu-west-1': { ...defaultPriceBooks['us-east-1'], region: 'eu-west-1' },
};
