import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NotAllowedError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Scope } from 'backstage-plugin-private-api-common';

/** Keeps trying through a throttled minute; the SDK's default of 3 gives up after seconds. */
const RETRIES = { retryMode: 'adaptive', maxAttempts: 8 } as const;
/** AWS asks integrators to name themselves. */
const USER_AGENT: [string, string][] = [['backstage-plugin-private-api', '1']];

/** What every client of AWS in this account and Region is made with. */
export type ClientConfig = Pick<
  CloudFormationClientConfig,
  'region' | 'credentials' | 'customUserAgent' | 'retryMode' | 'maxAttempts'
>;

/**
 * An account and Region, with the credentials that Backstage's `aws` block names for that account. Makes sure that they are that
 * account's: a key in the wrong place would deploy to another. `AWS_ENDPOINT_URL` is honoured by the SDK.
 */
export async function clientConfigFor(
  { accountId, region }: Scope,
  options: { credentials: AwsCredentialsManager; signal?: AbortSignal },
): Promise<ClientConfig> {
  const { sdkCredentialProvider } =
    await options.credentials.getCredentialProvider({ accountId });
  const config = {
    region,
    credentials: sdkCredentialProvider,
    customUserAgent: USER_AGENT,
    ...RETRIES,
  };
  const { Account } = await new STSClient(config).send(
    new GetCallerIdentityCommand({}),
    { abortSignal: options.signal },
  );
  if (Account !== accountId) {
    throw new NotAllowedError(
      `The credentials configured for account ${accountId} belong to account ${Account}`,
    );
  }
  return config;
}
