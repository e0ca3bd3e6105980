import { GLOBAL, Price, PriceBook, PriceKey } from '../priceBook';
import { PriceListProduct, productsOf } from './PriceListProduct';
import { PRICE_SELECTORS, PriceSelector } from './priceSelectors';

/**
 * A price book read from AWS's price list, with what in the list could not be used.
 *
 * @public
 */
export interface PriceListReading {
  book: PriceBook;
  /** Sentences; a price they speak of is absent from the book. */
  problems: string[];
}

/**
 * Makes the price book of a Region from AWS's price list: the `PriceList` items of `GetProducts`, or bulk offer files, or both.
 * Pass `global` as the Region for services that have none. What the list does not have is absent from the book.
 *
 * @public
 */
export function priceBookFromPriceList(
  items: readonly unknown[],
  region: string,
): PriceListReading {
  const problems: string[] = [];
  const products = items.flatMap((item, index) => {
    const found = productsOf(item);
    if (!found) {
      problems.push(`Item ${index} is neither a product nor an offer file.`);
    }
    return found ?? [];
  });
  const ofRegion = products.filter(product => isOf(product, region));
  const prices: Partial<Record<PriceKey, Price>> = {};
  for (const selector of PRICE_SELECTORS) {
    const reading = readPrice(ofRegion, selector);
    if (typeof reading === 'string') {
      problems.push(reading);
    } else if (reading) {
      prices[selector.key] = reading;
    }
  }
  return { book: bookOf(region, prices, ofRegion), problems };
}

/** The global service's products carry the Region `aws-global`, or none. */
function isOf({ region }: PriceListProduct, wanted: string): boolean {
  return wanted === GLOBAL
    ? region === '' || region === 'aws-global'
    : region === wanted;
}

function bookOf(
  region: string,
  prices: PriceBook['prices'],
  products: readonly PriceListProduct[],
): PriceBook {
  const dates = Object.values(prices).map(price => price.asOf);
  const currency = products
    .flatMap(({ dimensions }) => dimensions)
    .flatMap(({ pricePerUnit }) => Object.keys(pricePerUnit))[0];
  return {
    region,
    currency: currency ?? 'USD',
    asOf: dates.sort().at(-1) ?? '',
    prices,
  };
}

/** The price of a selector, a sentence where the list contradicts itself, or `undefined` where it says nothing. */
function readPrice(
  products: readonly PriceListProduct[],
  selector: PriceSelector,
): Price | string | undefined {
  const matching = products.filter(
    product =>
      product.service === selector.service &&
      selector.usageType.test(product.usageType) &&
      (!selector.operation || product.operation === selector.operation) &&
      product.dimensions.length > 0,
  );
  const distinct = new Set(
    matching.map(({ dimensions }) => JSON.stringify(dimensions)),
  );
  if (distinct.size > 1) {
    return `${selector.key}: ${distinct.size} products with different prices match.`;
  }
  return matching[0] && priceOf(matching[0], selector);
}

function priceOf(
  product: PriceListProduct,
  selector: PriceSelector,
): Price | string {
  const { dimensions, usageType } = product;
  const tiers = dimensions.map(({ beginRange, pricePerUnit }) => ({
    from: beginRange,
    unitPrice: Object.values(pricePerUnit)[0] ?? NaN,
  }));
  const isGapless = dimensions.every(
    ({ beginRange }, index) =>
      beginRange === (index === 0 ? 0 : dimensions[index - 1].endRange),
  );
  const isPriced = tiers.every(
    ({ unitPrice }) => Number.isFinite(unitPrice) && unitPrice >= 0,
  );
  if (!isGapless || !isPriced) {
    return `${selector.key}: the tiers of ${usageType} have a gap or no price.`;
  }
  const end = dimensions[dimensions.length - 1].endRange;
  return {
    unit: selector.unit,
    tiers,
    ...(Number.isFinite(end) && { knownUpTo: end }),
    source: `AWS price list, ${product.service}, ${usageType}`,
    asOf: product.publishedOn,
  };
}
