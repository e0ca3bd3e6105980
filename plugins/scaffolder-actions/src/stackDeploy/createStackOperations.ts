import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NotAllowedError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Scope } from 'backstage-plugin-private-api-common';
import { StackOperations } from './StackOperations';

/** Keeps trying through a throttled minute; the SDK's default of 3 gives up after seconds. */
const RETRIES = { retryMode: 'adaptive', maxAttempts: 8 } as const;
/** AWS asks integrators to name themselves. */
const USER_AGENT: [string, string][] = [['backstage-plugin-private-api', '1']];

/**
 * CloudFormation in an account and Region, with the credentials that Backstage's `aws` block names for that account. Makes sure
 * that they are that account's: a key in the wrong place would deploy to another. `AWS_ENDPOINT_URL` is honoured by the SDK.
 */
export async function createStackOperations(
  { accountId, region }: Scope,
  options: { credentials: AwsCredentialsManager; signal?: AbortSignal },
): Promise<StackOperations> {
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
  return new StackOperations(new CloudFormationClient(config), options.signal);
}
