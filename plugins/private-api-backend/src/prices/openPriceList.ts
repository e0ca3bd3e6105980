import { PricingClient } from '@aws-sdk/client-pricing';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { PriceConfig } from './readPriceConfig';
import {
  PRICE_LIST_REGION,
  readByApi,
  readByBulkFiles,
  ReadPriceList,
} from './readPriceList';

/** The reader of a price list as configured. Credentials are asked for when it reads, so that a start does not depend on them. */
export function openPriceList(
  source: PriceConfig['source'],
  credentials: AwsCredentialsManager,
): ReadPriceList {
  if (source.type === 'bulk') {
    return readByBulkFiles(source.baseUrl);
  }
  const { accountId } = source;
  return async (region, signal) => {
    const provider = await credentials.getCredentialProvider(
      accountId ? { accountId } : undefined,
    );
    const client = new PricingClient({
      region: PRICE_LIST_REGION,
      credentials: provider.sdkCredentialProvider,
    });
    try {
      return await readByApi(client)(region, signal);
    } finally {
      client.destroy();
    }
  };
}
