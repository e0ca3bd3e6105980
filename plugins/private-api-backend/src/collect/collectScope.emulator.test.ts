import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  CreateApiCommand,
  CreateIntegrationCommand,
  CreateRouteCommand,
  CreateStageCommand,
  CreateVpcLinkCommand,
} from '@aws-sdk/client-apigatewayv2';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { isUnknown, Resource } from 'backstage-plugin-private-api-common';
import { AwsSource } from '../aws/AwsSource';
import { systemClock } from '../aws/Clock';
import { OPERATIONS } from '../aws/operations';
import { RateLimits } from '../aws/RateLimits';
import { RecordingSource } from '../aws/RecordingSource';
import { record } from '../record/record';
import {
  claimEmulator,
  describeWithEmulator,
  emulatorSuite,
  emulatorUrl as endpoint,
} from '../__testUtils__/emulator';
import { collectScope } from './collectScope';
import { CollectedScope } from './types';

/** The emulator takes the account from the key of the role that it is asked to assume. */
const scope = { accountId: '111111111111', region: 'eu-west-1' };
const environment = { ...process.env };
const now = new Date('2026-11-23T06:00:00Z');
const logger = mockServices.logger.mock();

describeWithEmulator(emulatorSuite('collectScope against an emulator'), () => {
  jest.setTimeout(120_000);
  let calm: CollectedScope;
  let giveBack: () => Promise<void>;

  beforeAll(async () => {
    giveBack = await claimEmulator();
    process.env.AWS_ENDPOINT_URL = endpoint;
    process.env.AWS_REGION = scope.region;
    await seed();
    calm = await collectLive();
  });

  afterEach(() => fetch(`${endpoint}/_faults`, { method: 'DELETE' }));

  afterAll(async () => {
    process.env = environment;
    await giveBack();
  });

  it('reads live what a replay of its own recording gives', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'recording-'));
    try {
      const outcomes = await record({
        accountIds: [scope.accountId],
        regions: [scope.region],
        directory,
        redactAccounts: false,
        credentials: credentials(),
        rateLimits: unlimited(),
        logger,
        now,
      });
      expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
      const replayed = await collectScope(
        await new RecordingSource({ id: 'r', directory }).clientsFor(scope),
        scope,
        { logger },
      );
      expect(replayed.resources).toEqual(calm.resources);
      expect(replayed.coverage).toEqual(calm.coverage);
      expect(replayed.calls).toEqual(calm.calls);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('reads the whole of it', () => {
    const { resources, coverage } = calm;
    expect(countByKind(resources)).toMatchObject({
      api: 2,
      'api-traffic': 2,
      'load-balancer': 1,
      'security-group': 1,
      'target-group': 1,
      'vpc-endpoint': 1,
      'vpc-link': 1,
    });
    expect(coverage.filter(({ complete }) => !complete)).toEqual([]);
  });

  it('reads the same where every third call is throttled', async () => {
    const pattern = ['GET ', 'Describe', 'List', 'GetMetricData'];
    const faults = pattern.map(match => ({
      match,
      status: 429,
      code: 'TooManyRequestsException',
      times: 4,
    }));
    await addFaults(faults);
    const throttled = await collectLive();
    expect(throttled.resources).toEqual(calm.resources);
    expect(sum(throttled.calls, 'throttles')).toBeGreaterThan(
      sum(calm.calls, 'calls') * 0.3,
    );
  });

  describe('with one operation denied', () => {
    it.each([
      ['apigateway', 'GET /restapis$'],
      ['apigateway', 'GET /restapis/[^/]+/resources$'],
      ['apigateway', 'GET /restapis/[^/]+/stages$'],
      ['apigateway', 'GET /restapis/[^/]+/deployments$'],
      ['apigateway', 'GET /vpclinks$'],
      ['apigateway', 'GET /v2/vpclinks$'],
      ['apigateway', 'GET /domainnames$'],
      ['apigateway', 'GET /domainnameaccessassociations$'],
      ['apigateway', 'GET /v2/apis$'],
      ['apigateway', 'GET /v2/apis/[^/]+/routes$'],
      ['apigateway', 'GET /v2/apis/[^/]+/integrations$'],
      ['apigateway', 'GET /v2/apis/[^/]+/stages$'],
      ...Object.keys(OPERATIONS.ec2).map(operation => [
        'ec2',
        `^${operation}$`,
      ]),
      ...Object.keys(OPERATIONS.elasticloadbalancing).map(operation => [
        'elasticloadbalancing',
        `^${operation}$`,
      ]),
      ...Object.keys(OPERATIONS.route53resolver).map(operation => [
        'route53resolver',
        `^${operation}$`,
      ]),
      ['monitoring', '^GetMetricData$'],
    ])('%s %s: loses nothing else', async (service, match) => {
      await addFaults([
        { service, match, status: 403, code: 'AccessDenied', times: 99 },
      ]);
      const denied = await collectLive();
      const [{ times }] = await addFaults([]);
      const wasCalled = times < 99;
      const lost = missing(calm.resources, denied.resources);
      const gaps = denied.coverage.filter(({ complete }) => !complete);
      const gapKinds = gaps.map(({ kind }) => kind);
      expect(lost.filter(({ kind }) => !gapKinds.includes(kind))).toEqual([]);
      expect(gaps.every(({ gap }) => gap?.missingAction)).toBe(true);
      expect(isSame(denied, calm)).toBe(!wasCalled);
    });
  });

  it('puts no known value in the place of a denied one', async () => {
    await addFaults([
      {
        service: 'apigateway',
        match: 'GET /restapis/[^/]+/resources$',
        status: 403,
        code: 'AccessDenied',
        times: 99,
      },
    ]);
    const { resources } = await collectLive();
    const rest = resources.flatMap(resource =>
      resource.kind === 'api' && resource.apiType === 'REST' ? resource : [],
    );
    expect(rest).toHaveLength(1);
    expect(isUnknown(rest[0].operations)).toBe(true);
    expect(isUnknown(rest[0].authorizers)).toBe(true);
  });
});

function credentials() {
  return DefaultAwsCredentialsManager.fromConfig(
    new ConfigReader({
      aws: {
        mainAccount: { accessKeyId: 'testing', secretAccessKey: 'testing' },
        accountDefaults: { roleName: 'reader' },
      },
    }),
  );
}

function unlimited() {
  return new RateLimits(1, { ...systemClock, sleep: async () => {} });
}

async function collectLive() {
  const source = new AwsSource({
    id: 'live',
    accounts: [scope.accountId],
    regions: [scope.region],
    credentials: credentials(),
    rateLimits: unlimited(),
    clock: systemClock,
    now: () => now,
  });
  const clients = await source.clientsFor(scope);
  try {
    return await collectScope(clients, scope, { logger });
  } finally {
    clients.destroy();
  }
}

/** Answers the faults with the times that each has left. */
async function addFaults(faults: object[]): Promise<{ times: number }[]> {
  const response = await fetch(`${endpoint}/_faults`, {
    method: 'POST',
    body: JSON.stringify(faults),
  });
  return response.json();
}

function isSame(a: CollectedScope, b: CollectedScope): boolean {
  return (
    JSON.stringify([a.resources, a.coverage]) ===
    JSON.stringify([b.resources, b.coverage])
  );
}

function countByKind(resources: Resource[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of resources) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function missing(all: Resource[], some: Resource[]): Resource[] {
  const arns = new Set(some.map(({ arn }) => arn));
  return all.filter(({ arn }) => !arns.has(arn));
}

function sum(
  counts: { calls: number; throttles: number }[],
  of: 'calls' | 'throttles',
): number {
  return counts.reduce((total, count) => total + count[of], 0);
}

/** A private REST API behind an endpoint, and an HTTP API that a link joins to a load balancer. */
async function seed() {
  const { sdkCredentialProvider } = await credentials().getCredentialProvider({
    accountId: scope.accountId,
  });
  const config = {
    region: scope.region,
    credentials: sdkCredentialProvider,
    endpoint,
  };
  const network = await seedNetwork(new EC2Client(config));
  await seedRestApi(new APIGatewayClient(config), network.endpointId);
  const listenerArn = await seedLoadBalancer(
    new ElasticLoadBalancingV2Client(config),
    network,
  );
  await seedHttpApi(new ApiGatewayV2Client(config), network, listenerArn);
}

interface Network {
  vpcId: string;
  subnetIds: string[];
  groupId: string;
  endpointId: string;
}

async function seedNetwork(ec2: EC2Client): Promise<Network> {
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }),
  );
  const vpcId = Vpc?.VpcId ?? '';
  const subnets = await Promise.all(
    ['10.20.0.0/20', '10.20.16.0/20'].map((CidrBlock, index) =>
      ec2.send(
        new CreateSubnetCommand({
          VpcId: vpcId,
          CidrBlock,
          AvailabilityZone: `eu-west-1${'ab'[index]}`,
        }),
      ),
    ),
  );
  const subnetIds = subnets.map(({ Subnet }) => Subnet?.SubnetId ?? '');
  const group = await ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: 'execute-api',
      Description: 'Callers of private APIs',
      VpcId: vpcId,
    }),
  );
  const groupId = group.GroupId ?? '';
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: groupId,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '10.20.0.0/16' }],
        },
      ],
    }),
  );
  const made = await ec2.send(
    new CreateVpcEndpointCommand({
      VpcEndpointType: 'Interface',
      ServiceName: 'com.amazonaws.eu-west-1.execute-api',
      VpcId: vpcId,
      SubnetIds: subnetIds,
      SecurityGroupIds: [groupId],
      PrivateDnsEnabled: true,
    }),
  );
  const endpointId = made.VpcEndpoint?.VpcEndpointId ?? '';
  return { vpcId, subnetIds, groupId, endpointId };
}

async function seedRestApi(apiGateway: APIGatewayClient, endpointId: string) {
  const { id: restApiId } = await apiGateway.send(
    new CreateRestApiCommand({
      name: 'orders 📦',
      endpointConfiguration: {
        types: ['PRIVATE'],
        vpcEndpointIds: [endpointId],
      },
    }),
  );
  const { items } = await apiGateway.send(
    new GetResourcesCommand({ restApiId }),
  );
  const method = {
    restApiId,
    resourceId: items?.[0].id,
    httpMethod: 'GET',
  };
  await apiGateway.send(
    new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM' }),
  );
  await apiGateway.send(
    new PutIntegrationCommand({
      ...method,
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: 'https://orders.example/',
    }),
  );
  await apiGateway.send(
    new CreateDeploymentCommand({
      restApiId,
      stageName: 'live',
      variables: { token: 's3cret' },
    }),
  );
}

async function seedLoadBalancer(
  elb: ElasticLoadBalancingV2Client,
  network: Network,
): Promise<string> {
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({
      Name: 'services',
      Subnets: network.subnetIds,
      SecurityGroups: [network.groupId],
      Scheme: 'internal',
      Type: 'application',
    }),
  );
  const { TargetGroups } = await elb.send(
    new CreateTargetGroupCommand({
      Name: 'services',
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: network.vpcId,
      TargetType: 'ip',
    }),
  );
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: LoadBalancers?.[0].LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [
        { Type: 'forward', TargetGroupArn: TargetGroups?.[0].TargetGroupArn },
      ],
    }),
  );
  return Listeners?.[0].ListenerArn ?? '';
}

async function seedHttpApi(
  apis: ApiGatewayV2Client,
  network: Network,
  listenerArn: string,
) {
  const { VpcLinkId } = await apis.send(
    new CreateVpcLinkCommand({
      Name: 'services',
      SubnetIds: network.subnetIds,
      SecurityGroupIds: [network.groupId],
    }),
  );
  const { ApiId } = await apis.send(
    new CreateApiCommand({ Name: 'catalogue', ProtocolType: 'HTTP' }),
  );
  const { IntegrationId } = await apis.send(
    new CreateIntegrationCommand({
      ApiId,
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'ANY',
      IntegrationUri: listenerArn,
      ConnectionType: 'VPC_LINK',
      ConnectionId: VpcLinkId,
      PayloadFormatVersion: '1.0',
    }),
  );
  await apis.send(
    new CreateRouteCommand({
      ApiId,
      RouteKey: 'GET /items',
      Target: `integrations/${IntegrationId}`,
    }),
  );
  await apis.send(
    new CreateStageCommand({ ApiId, StageName: '$default', AutoDeploy: true }),
  );
}
