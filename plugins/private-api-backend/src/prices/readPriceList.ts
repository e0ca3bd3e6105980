import { PricingClient, paginateGetProducts } from '@aws-sdk/client-pricing';
import {
  GLOBAL,
  PRICE_LIST_SERVICES,
} from 'backstage-plugin-private-api-common';

/** Reads what AWS's price list has of a Region: items that `priceBookFromPriceList` understands. */
export type ReadPriceList = (
  region: string,
  signal?: AbortSignal,
) => Promise<unknown[]>;

/** The only service of the estimate with products that belong to no Region. */
const GLOBAL_SERVICE = 'AmazonRoute53';

/** Where `GetProducts` answers; its products are those of all Regions. */
export const PRICE_LIST_REGION = 'us-east-1';

/** What `GetProducts` asks of IAM. */
export const PRICE_LIST_ACTION = 'pricing:GetProducts';

/** Reads by `GetProducts`, narrowed by `regionCode`: the prefixes of usage types do not name Regions reliably. */
export function readByApi(client: PricingClient): ReadPriceList {
  return async (region, signal) => {
    const items: unknown[] = [];
    for (const service of servicesOf(region)) {
      const pages = paginateGetProducts(
        { client },
        {
          ServiceCode: service,
          FormatVersion: 'aws_v1',
          ...(region !== GLOBAL && {
            Filters: [
              { Type: 'TERM_MATCH', Field: 'regionCode', Value: region },
            ],
          }),
        },
      );
      for await (const page of pages) {
        signal?.throwIfAborted();
        // The SDK wraps each item in an object that is text only once it is asked for.
        items.push(...(page.PriceList ?? []).map(String));
      }
    }
    return items;
  };
}

/** AWS's own bulk files; a mirror has the same paths. */
export const BULK_URL = 'https://pricing.us-east-1.amazonaws.com';

/** Reads the bulk offer files, which need no credentials. A service that is not offered in the Region has none. */
export function readByBulkFiles(
  baseUrl: string,
  fetchFile: typeof fetch = fetch,
): ReadPriceList {
  return async (region, signal) => {
    const files: unknown[] = [];
    for (const service of servicesOf(region)) {
      const place = region === GLOBAL ? '' : `${region}/`;
      const url = `${baseUrl}/offers/v1.0/aws/${service}/current/${place}index.json`;
      const response = await fetchFile(url, { signal });
      if (response.status === 404 || response.status === 403) {
        continue;
      }
      if (!response.ok) {
        throw new Error(`${url} answered ${response.status}`);
      }
      files.push(await response.json());
    }
    if (files.length === 0) {
      throw new Error(`${baseUrl} has no price list of ${region}`);
    }
    return files;
  };
}

function servicesOf(region: string): readonly string[] {
  return region === GLOBAL ? [GLOBAL_SERVICE] : PRICE_LIST_SERVICES;
}
