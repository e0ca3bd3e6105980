import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import {
  awsError,
  FakeCloudFormation,
} from './__testUtils__/FakeCloudFormation';
import { at, FakeRestApis } from './__testUtils__/FakeRestApis';
import { runDeploy } from './__testUtils__/runDeploy';
import { A_TEMPLATE, ORDERS } from './__testUtils__/samples';
import { TaskState } from './__testUtils__/TaskState';

const PLACE = 'orders in 111111111111/eu-west-1';
const BY_HAND =
  '`aws apigateway create-deployment --region eu-west-1 --rest-api-id a1b2c3d4e5 --stage-name live`.';

describe('privateApi:stack:deploy with release', () => {
  let aws: FakeCloudFormation;
  let apis: FakeRestApis;
  let workspace: string;

  beforeEach(async () => {
    aws = new FakeCloudFormation();
    apis = new FakeRestApis();
    aws.outputs = [
      { OutputKey: 'ApiId', OutputValue: 'a1b2c3d4e5' },
      { OutputKey: 'StageName', OutputValue: 'live' },
    ];
    workspace = await aWorkspace({ 'template.yaml': A_TEMPLATE });
  });

  afterEach(() => {
    aws.restore();
    apis.restore();
  });

  const deploy = (
    input: Partial<Parameters<typeof runDeploy>[1]> = {},
    overrides: Parameters<typeof runDeploy>[2] = {},
  ) =>
    runDeploy(
      workspace,
      {
        stacks: [ORDERS],
        ifExists: 'update',
        release: { apiId: 'ApiId', stageName: 'StageName' },
        ...input,
      },
      overrides,
    );

  /** A stack with a REST API that was there before. */
  const addStack = () =>
    Object.assign(aws.add('orders', 'CREATE_COMPLETE'), {
      outputs: aws.outputs,
    });

  it('leaves a new stack to its own deployment', async () => {
    const { error, outputs } = await deploy();
    expect(error).toBeUndefined();
    expect(outputs.stacks[0]).not.toHaveProperty('deploymentId');
    expect(apis.apiGateway.calls()).toHaveLength(0);
  });

  it('has the stage serve what an update has changed, and tells and audits it', async () => {
    addStack();
    const { error, outputs, log, auditor, event } = await deploy();
    expect(error).toBeUndefined();
    expect(apis.created).toEqual([
      {
        restApiId: 'a1b2c3d4e5',
        stageName: 'live',
        description: expect.stringMatching(/^private-api-[0-9a-f]{32}$/),
      },
    ]);
    expect(apis.served).toBe('made-1');
    expect(outputs.stacks[0]).toMatchObject({
      status: 'updated',
      deploymentId: 'made-1',
    });
    expect(log.at(-1)).toBe(
      'Stage live of REST API a1b2c3d4e5 serves what has changed (deployment made-1)',
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        meta: expect.objectContaining({
          release: { apiId: 'ApiId', stageName: 'StageName' },
        }),
      }),
    );
    expect(event.success).toHaveBeenCalledWith({
      meta: { statuses: ['updated'], deployments: ['made-1'] },
    });
  });

  it('changes no stage where it is not asked to', async () => {
    addStack();
    const { outputs } = await deploy({ release: undefined });
    expect(outputs.stacks[0].status).toBe('updated');
    expect(apis.apiGateway.calls()).toHaveLength(0);
  });

  it.each([
    ['AWS::ApiGateway::Method', 1],
    ['AWS::ApiGateway::GatewayResponse', 1],
    ['AWS::CloudFormation::Stack', 1],
    ['AWS::ApiGateway::Stage', 0],
    ['AWS::Lambda::Function', 0],
    ['AWS::EC2::VPCEndpoint', 0],
  ])('after a change of %s makes %d deployments', async (type, count) => {
    addStack();
    aws.changedType = type;
    expect((await deploy()).error).toBeUndefined();
    expect(apis.created).toHaveLength(count);
  });

  it('makes one where CloudFormation does not know any more what has changed', async () => {
    addStack();
    aws.after = operation => {
      if (operation === 'DescribeStackEvents') {
        aws.stacks.get('orders')!.changeSetId = 'arn:forgotten';
      }
    };
    aws.changedType = 'AWS::Lambda::Function';
    expect((await deploy()).error).toBeUndefined();
    expect(apis.created).toHaveLength(1);
  });

  it.each([
    ['was never updated', undefined, 0],
    ['was updated before the deployment', '09:59', 0],
    ['was updated in the second of the deployment', '10:00:00.900', 0],
    ['was updated after the deployment', '10:00:01', 1],
  ])(
    'of a stack that is up to date and %s makes up for what an earlier task has left',
    async (_, time, count) => {
      await deploy();
      aws.stacks.get('orders')!.lastUpdatedTime = time ? at(time) : undefined;
      const { outputs, error } = await deploy({}, { task: { id: 'second' } });
      expect(error).toBeUndefined();
      expect(outputs.stacks[0].status).toBe('unchanged');
      expect(apis.created).toHaveLength(count);
    },
  );

  it.each(
    ['GetDeployments', 'CreateDeployment'].flatMap(operation =>
      (['before', 'after'] as const).map(when => [when, operation] as const),
    ),
  )('deploys once when killed %s %s', async (when, operation) => {
    addStack();
    apis.deployments.push({ id: 'x' }, { id: 'y' });
    const state = new TaskState();
    apis[when] = name => {
      if (name === operation) {
        throw awsError('Killed');
      }
    };
    expect((await deploy({}, { state })).error).toContain('Killed');
    apis[when] = () => {};
    const { error, outputs } = await deploy({}, { state });
    expect(error).toBeUndefined();
    expect(outputs.stacks[0]).toMatchObject({
      status: 'updated',
      deploymentId: 'made-3',
    });
    expect(apis.deployments).toHaveLength(4);
    expect(aws.count('ExecuteChangeSet')).toBe(1);
  });

  it('does not ask for a deployment that the state of the task names', async () => {
    addStack();
    const state = new TaskState();
    await deploy({}, { state });
    const { outputs } = await deploy({}, { state });
    expect(outputs.stacks[0].deploymentId).toBe('made-1');
    expect(apis.created).toHaveLength(1);
  });

  it('waits out throttling', async () => {
    addStack();
    let isFirst = true;
    apis.before = operation => {
      if (operation === 'CreateDeployment' && isFirst) {
        isFirst = false;
        throw awsError('TooManyRequestsException');
      }
    };
    const { error, log } = await deploy();
    expect(error).toBeUndefined();
    expect(log).toContain(
      'API Gateway does not answer for now (TooManyRequestsException)',
    );
    expect(apis.deployments).toHaveLength(2);
  });

  it('says that the stack is updated and its API is not, and how to go on', async () => {
    addStack();
    apis.before = operation => {
      if (operation === 'CreateDeployment') {
        throw awsError('AccessDeniedException', 'No apigateway:POST');
      }
    };
    const { error, event } = await deploy({
      stacks: [ORDERS, { ...ORDERS, name: 'second' }],
    });
    expect(error).toBe(
      `Stack ${PLACE} is updated, but the changes of its REST API may not be live: No apigateway:POST. Run the task again, or: ${BY_HAND} Not begun: second in 111111111111/eu-west-1.`,
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('says the same when it is cancelled in between', async () => {
    addStack();
    const task = new AbortController();
    apis.before = () => {
      task.abort();
      throw awsError('AbortError', 'Request aborted');
    };
    const { error } = await deploy({}, { signal: task.signal });
    expect(error).toBe(
      `Stack ${PLACE} is updated, but the changes of its REST API may not be live: the task was cancelled. Run the task again, or: ${BY_HAND}`,
    );
    expect(apis.created).toHaveLength(0);
  });

  it('shows it in a dry run of an update, and asks API Gateway nothing', async () => {
    addStack();
    const { log, error } = await deploy({}, { isDryRun: true });
    expect(error).toBeUndefined();
    expect(log.at(-1)).toBe(
      'Would then deploy REST API a1b2c3d4e5, so that its stage live serves what has changed',
    );
    expect(apis.apiGateway.calls()).toHaveLength(0);
  });

  it('refuses outputs that no template has, before it deploys anything', async () => {
    const { error } = await deploy({
      release: { apiId: 'ApiId', stageName: 'Stage' },
    });
    expect(error).toContain(
      'release names the outputs ApiId and Stage, and no template of this step has both',
    );
    expect(aws.cloudFormation.calls()).toHaveLength(0);
  });
});
