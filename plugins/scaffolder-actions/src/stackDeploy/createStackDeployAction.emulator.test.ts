import {
  APIGatewayClient,
  GetDeploymentCommand,
  GetRestApiCommand,
  GetStageCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CloudFormationClient,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { claimEmulator } from '../__testUtils__/claimEmulator';
import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import { runDeploy } from './__testUtils__/runDeploy';
import { ORDERS } from './__testUtils__/samples';
import { TaskState } from './__testUtils__/TaskState';

const endpoint = process.env.PRIVATE_API_EMULATOR_URL;
const describeWithEmulator = endpoint ? describe : describe.skip;
const name = endpoint
  ? 'privateApi:stack:deploy against an emulator'
  : 'privateApi:stack:deploy against an emulator (not run: PRIVATE_API_EMULATOR_URL names none)';

const environment = { ...process.env };
/** What a form may hold. */
const AWKWARD = `"it's" a\nsecond line \${AWS::AccountId} \${{ secrets.x }} <&>`;

/** The emulator takes the account from the role that is assumed. */
const config = {
  aws: {
    mainAccount: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    accountDefaults: { roleName: 'deployer' },
  },
  privateApi: {
    deployment: {
      accounts: [{ accountId: '111111111111' }, { accountId: '222222222222' }],
      regions: ['eu-west-1', 'us-east-1'],
      templates: ['rest-private-basic'],
    },
  },
};

const PROVIDER = `
Parameters:
  ApiName: { Type: String }
  About: { Type: String, Default: '' }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: !Ref ApiName
      Description: !Ref About
      EndpointConfiguration: { Types: [PRIVATE] }
      Policy:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: AWS_IAM
      Integration: { Type: MOCK }
Outputs:
  ApiId: { Value: !Ref Api }
`;

/** What makes the API callable: the deployment is made once, whatever becomes of its methods. */
const SERVED = `
  Deployment:
    Type: AWS::ApiGateway::Deployment
    DependsOn: [Get]
    Properties: { RestApiId: !Ref Api, Description: First deployment, StageName: live }
Outputs:
  ApiId: { Value: !Ref Api }
  StageName: { Value: live }
`;
const DELETE_METHOD = `
  Delete:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: DELETE
      AuthorizationType: AWS_IAM
      Integration: { Type: MOCK }
`;

const CONSUMER = `
Parameters:
  ApiId: { Type: String }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: !Ref ApiId }
Outputs:
  Called: { Value: !Ref ApiId }
`;

describeWithEmulator(name, () => {
  jest.setTimeout(120_000);
  let workspace: string;
  let giveBack: () => Promise<void>;

  beforeAll(async () => {
    giveBack = await claimEmulator(endpoint!);
  });

  beforeEach(async () => {
    process.env.AWS_ENDPOINT_URL = endpoint;
    process.env.AWS_REGION = 'eu-west-1';
    await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    workspace = await aWorkspace({
      'template.yaml': PROVIDER,
      'consumer.yaml': CONSUMER,
    });
  });

  afterEach(() => fetch(`${endpoint}/_faults`, { method: 'DELETE' }));

  afterAll(async () => {
    process.env = environment;
    await giveBack();
  });

  const deploy = (
    parameters: Record<string, string>,
    overrides: Parameters<typeof runDeploy>[2] = {},
  ) =>
    runDeploy(
      workspace,
      {
        stacks: [{ ...ORDERS, parameters }],
        ifExists: 'update',
        tags: { Owner: 'checkout' },
      },
      { config, ...overrides },
    );

  it('makes an API, finds it up to date, updates it, and reads it back', async () => {
    const made = await deploy({ ApiName: 'orders', About: AWKWARD });
    expect(made.error).toBeUndefined();
    expect(made.outputs.stacks[0].status).toBe('created');
    const { ApiId } = made.outputs.outputs;
    expect(await parametersOf('orders')).toEqual({
      ApiName: 'orders',
      About: AWKWARD,
    });
    expect(await readApi(ApiId)).toMatchObject({
      name: 'orders',
      description: AWKWARD,
      endpointConfiguration: { types: ['PRIVATE'] },
      policy: expect.stringContaining('execute-api:Invoke'),
    });

    const again = await deploy(
      { ApiName: 'orders', About: AWKWARD },
      { task: { id: 'second' } },
    );
    expect(again.error).toBeUndefined();
    expect(again.outputs.stacks[0].status).toBe('unchanged');
    expect(again.outputs.outputs).toEqual({ ApiId });

    const updated = await deploy(
      { ApiName: 'orders', About: 'new' },
      { task: { id: 'third' } },
    );
    expect(updated.error).toBeUndefined();
    expect(updated.outputs.stacks[0].status).toBe('updated');
    expect(updated.outputs.outputs).toEqual({ ApiId });
    expect(await readApi(ApiId)).toMatchObject({ description: 'new' });
  });

  it('has the stage serve a changed definition where it is asked to', async () => {
    const [resources] = PROVIDER.split('Outputs:');
    const deployServed = async (id: string, added: string, release = true) => {
      workspace = await aWorkspace({
        'template.yaml': resources + added + SERVED,
      });
      const { error, outputs } = await runDeploy(
        workspace,
        {
          stacks: [{ ...ORDERS, parameters: { ApiName: 'orders' } }],
          ifExists: 'update',
          ...(release && {
            release: { apiId: 'ApiId', stageName: 'StageName' },
          }),
        },
        { config, task: { id } },
      );
      expect(error).toBeUndefined();
      const [stack] = outputs.stacks;
      return { ...stack, served: await servedBy(outputs.outputs.ApiId) };
    };
    const first = { description: 'First deployment' };
    const made = await deployServed('one', '');
    expect(made).toMatchObject({ status: 'created', served: first });
    const unreleased = await deployServed('two', DELETE_METHOD, false);
    expect(unreleased).toMatchObject({
      status: 'updated',
      served: made.served,
    });
    const released = await deployServed('three', '');
    expect(released).toMatchObject({
      status: 'updated',
      served: {
        id: released.deploymentId,
        description: expect.stringMatching(/^private-api-[0-9a-f]{32}$/),
      },
    });
    const again = await deployServed('four', '');
    expect(again).toMatchObject({
      status: 'unchanged',
      served: released.served,
    });
  });

  it('deploys to two accounts and Regions in order, the output of one being a parameter of the next', async () => {
    const { error, outputs } = await runDeploy(
      workspace,
      {
        stacks: [
          { ...ORDERS, parameters: { ApiName: 'orders' } },
          {
            name: 'orders-consumer',
            path: 'consumer.yaml',
            accountId: '222222222222',
            region: 'us-east-1',
          },
        ],
      },
      { config },
    );
    expect(error).toBeUndefined();
    expect(outputs.outputs.Called).toBe(outputs.outputs.ApiId);
    expect(outputs.stacks.map(({ stackId }) => stackId)).toEqual([
      expect.stringContaining(':eu-west-1:111111111111:stack/orders/'),
      expect.stringContaining(':us-east-1:222222222222:stack/orders-consumer/'),
    ]);
  });

  it('deploys once where calls are throttled', async () => {
    await fetch(`${endpoint}/_faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        ['DescribeStacks', 'CreateChangeSet', 'ExecuteChangeSet'].map(
          match => ({
            service: 'cloudformation',
            match: `^${match}$`,
            status: 400,
            code: 'Throttling',
            times: 2,
          }),
        ),
      ),
    });
    const { error, outputs } = await deploy({ ApiName: 'orders' });
    expect(error).toBeUndefined();
    expect(outputs.stacks[0].status).toBe('created');
  });

  it('goes on with its own change set after it was killed, and takes no name of others', async () => {
    const state = new TaskState();
    const kill: TaskState['checkpoint'] = async step => {
      const value = await state.checkpoint(step);
      if (step.key.startsWith('change-set.')) {
        throw new Error('Killed');
      }
      return value;
    };
    const input = {
      stacks: [{ ...ORDERS, parameters: { ApiName: 'orders' } }],
    };
    const killed = await runDeploy(workspace, input, {
      config,
      checkpoint: kill,
    });
    expect(killed.error).toContain('Killed');
    const recovered = await runDeploy(workspace, input, { config, state });
    expect(recovered.error).toBeUndefined();
    expect(recovered.outputs.stacks[0].status).toBe('created');
    const other = await runDeploy(workspace, input, {
      config,
      task: { id: 'other' },
    });
    expect(other.error).toContain('The name is taken');
  });
});

async function clientConfig() {
  const { sdkCredentialProvider } =
    await DefaultAwsCredentialsManager.fromConfig(
      new ConfigReader(config),
    ).getCredentialProvider({ accountId: '111111111111' });
  return { region: 'eu-west-1', credentials: sdkCredentialProvider };
}

async function parametersOf(stack: string) {
  const client = new CloudFormationClient(await clientConfig());
  const { Stacks } = await client.send(
    new DescribeStacksCommand({ StackName: stack }),
  );
  return Object.fromEntries(
    (Stacks?.[0].Parameters ?? []).map(({ ParameterKey, ParameterValue }) => [
      ParameterKey,
      ParameterValue,
    ]),
  );
}

/** The deployment that the stage serves. */
async function servedBy(restApiId: string) {
  const client = new APIGatewayClient(await clientConfig());
  const { deploymentId } = await client.send(
    new GetStageCommand({ restApiId, stageName: 'live' }),
  );
  const { id, description } = await client.send(
    new GetDeploymentCommand({ restApiId, deploymentId }),
  );
  return { id, description };
}

async function readApi(restApiId: string) {
  const client = new APIGatewayClient(await clientConfig());
  return client.send(new GetRestApiCommand({ restApiId }));
}
