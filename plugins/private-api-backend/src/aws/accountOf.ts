import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

/**
 * The account that credentials belong to. The SDK knows it of a role that it has assumed; of other credentials AWS says it to
 * whoever holds them, without a permission.
 *
 * @internal
 */
export async function accountOf(
  provider: AwsCredentialIdentityProvider,
  region: string,
): Promise<string | undefined> {
  const { accountId } = await provider();
  if (accountId) {
    return accountId;
  }
  const client = new STSClient({ region, credentials: provider });
  try {
    return (await client.send(new GetCallerIdentityCommand({}))).Account;
  } finally {
    client.destroy();
  }
}
