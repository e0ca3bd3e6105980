import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
  ModifyVpcEndpointCommand,
} from '@aws-sdk/client-ec2';
import { ConfigReader } from '@backstage/config';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
// Both run in one backend, here as in a portal; only the test knows of the other.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import privateApiPlugin from 'backstage-plugin-private-api-backend';
import type {
  ApiProfile,
  ApiRow,
  ScopeRow,
} from 'backstage-plugin-private-api-common';

export const REGION = 'eu-west-1';
export const ACCOUNTS = ['111111111111', '222222222222'];

const PASS_MS = 60_000;

/** The emulator takes the account from the role that is assumed. */
export const AWS_CONFIG = {
  mainAccount: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  accounts: ACCOUNTS.map(accountId => ({ accountId, roleName: 'deployer' })),
};

/** Makes a VPC with two subnets and puts their ids in place of the made-up ones of the answers. */
export async function withVpc(
  answers: JsonObject,
  accountId: string,
  vpcId: string,
  subnetIds: string[],
): Promise<JsonObject> {
  const ec2 = new EC2Client(await clientConfig(accountId));
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }),
  );
  let text = JSON.stringify(answers).replaceAll(vpcId, Vpc!.VpcId!);
  for (const [index, subnetId] of subnetIds.entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: Vpc!.VpcId,
        CidrBlock: `10.0.${index}.0/24`,
        AvailabilityZone: `${REGION}${'ab'[index]}`,
      }),
    );
    text = text.replaceAll(subnetId, Subnet!.SubnetId!);
  }
  return JSON.parse(text);
}

/** The ARN of a new certificate. */
export async function aCertificate(
  accountId: string,
  domainName: string,
): Promise<string> {
  const acm = new ACMClient(await clientConfig(accountId));
  const { CertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: domainName }),
  );
  return CertificateArn!;
}

/** The emulator forgets the policy of an endpoint that CloudFormation makes. */
export async function putEndpointPolicy(
  accountId: string,
  vpcEndpointId: string,
  policy: string,
): Promise<void> {
  const ec2 = new EC2Client(await clientConfig(accountId));
  await ec2.send(
    new ModifyVpcEndpointCommand({
      VpcEndpointId: vpcEndpointId,
      PolicyDocument: policy,
    }),
  );
}

/** Has the plugin collect all accounts, and answers the profiles of its APIs by name. */
export async function collectProfiles(): Promise<Map<string, ApiProfile>> {
  const backend = await startTestBackend({
    features: [
      privateApiPlugin,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          aws: AWS_CONFIG,
          privateApi: {
            sources: {
              live: {
                type: 'aws',
                accounts: ACCOUNTS,
                regions: [REGION],
                rateShare: 1,
              },
            },
          },
        },
      }),
    ],
  });
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/private-api/v1${path}`,
      {
        method: body ? 'POST' : 'GET',
        body: body && JSON.stringify(body),
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
        },
      },
    );
    return response.json();
  };
  try {
    for (const accountId of ACCOUNTS) {
      await call('/refresh', { accountId, region: REGION });
    }
    await waitForPasses(() => call<{ items: ScopeRow[] }>('/scopes'));
    const { items } = await call<{ items: ApiRow[] }>('/apis?limit=100');
    const profiles = await Promise.all(
      items.map(({ key }) =>
        call<ApiProfile>(`/apis/${encodeURIComponent(key)}`),
      ),
    );
    return new Map(profiles.map(profile => [profile.api.name, profile]));
  } finally {
    await backend.stop();
  }
}

async function waitForPasses(
  listScopes: () => Promise<{ items: ScopeRow[] }>,
): Promise<void> {
  const deadline = Date.now() + PASS_MS;
  for (;;) {
    const { items } = await listScopes();
    const read = items.filter(
      ({ region, collectedAt }) => region === REGION && collectedAt,
    );
    if (read.length === ACCOUNTS.length) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Not collected: ${JSON.stringify(items)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

async function clientConfig(accountId: string) {
  const { sdkCredentialProvider } =
    await DefaultAwsCredentialsManager.fromConfig(
      new ConfigReader({ aws: AWS_CONFIG }),
    ).getCredentialProvider({ accountId });
  return { region: REGION, credentials: sdkCredentialProvider };
}
