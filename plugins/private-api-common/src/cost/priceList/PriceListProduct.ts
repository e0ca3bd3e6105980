import { JsonObject, JsonValue } from '@backstage/types';

/** A product of AWS's price list with its on-demand prices, whichever way it was read. */
export interface PriceListProduct {
  service: string;
  /** Empty for products without a Region. */
  region: string;
  usageType: string;
  operation: string;
  /** ISO date. */
  publishedOn: string;
  dimensions: PriceListDimension[];
}

/** One tier as the price list has it. */
export interface PriceListDimension {
  beginRange: number;
  /** `Infinity` for the last one. */
  endRange: number;
  /** By currency. */
  pricePerUnit: Record<string, number>;
}

/**
 * The products of a price list item: one for an entry of `GetProducts` (an object or its JSON text), all for a bulk file.
 * `undefined` where it is neither.
 */
export function productsOf(item: unknown): PriceListProduct[] | undefined {
  const json = typeof item === 'string' ? parseJson(item) : item;
  if (!isObject(json)) {
    return undefined;
  }
  if (isObject(json.products)) {
    return productsOfFile(json);
  }
  return isObject(json.product) ? [productOfEntry(json)] : undefined;
}

function productOfEntry(entry: JsonObject): PriceListProduct {
  const terms = objectAt(entry.terms, 'OnDemand');
  return product(objectAt(entry, 'product'), {
    service: text(entry.serviceCode),
    publishedOn: text(entry.publicationDate).slice(0, 10),
    terms: Object.values(terms),
  });
}

function productsOfFile(file: JsonObject): PriceListProduct[] {
  const onDemand = objectAt(file.terms, 'OnDemand');
  return Object.entries(objectAt(file, 'products')).map(([sku, entry]) =>
    product(isObject(entry) ? entry : {}, {
      service: text(file.offerCode),
      publishedOn: text(file.publicationDate).slice(0, 10),
      terms: Object.values(objectAt(onDemand, sku)),
    }),
  );
}

function product(
  entry: JsonObject,
  of: {
    service: string;
    publishedOn: string;
    terms: (JsonValue | undefined)[];
  },
): PriceListProduct {
  const attributes = objectAt(entry, 'attributes');
  return {
    service: of.service || text(attributes.servicecode),
    region: text(attributes.regionCode),
    usageType: text(attributes.usagetype),
    operation: text(attributes.operation),
    publishedOn: of.publishedOn,
    dimensions: of.terms
      .flatMap(term => Object.values(objectAt(term, 'priceDimensions')))
      .flatMap(dimension => (isObject(dimension) ? dimensionOf(dimension) : []))
      .sort((a, b) => a.beginRange - b.beginRange),
  };
}

function dimensionOf(dimension: JsonObject): PriceListDimension {
  const prices = Object.entries(objectAt(dimension, 'pricePerUnit'));
  const end = text(dimension.endRange);
  return {
    beginRange: Number(text(dimension.beginRange) || NaN),
    endRange: end === 'Inf' ? Infinity : Number(end || NaN),
    pricePerUnit: Object.fromEntries(
      prices.map(([currency, amount]) => [
        currency,
        Number(text(amount) || NaN),
      ]),
    ),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function objectAt(value: JsonValue | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
