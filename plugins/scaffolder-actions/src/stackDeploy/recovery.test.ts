import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import { aFailure } from './__testUtils__/aFailure';
import {
  awsError,
  FakeCloudFormation,
} from './__testUtils__/FakeCloudFormation';
import { runDeploy } from './__testUtils__/runDeploy';
import { A_TEMPLATE, ORDERS } from './__testUtils__/samples';
import { TaskState } from './__testUtils__/TaskState';

describe('privateApi:stack:deploy, killed and recovered', () => {
  let aws: FakeCloudFormation;
  let workspace: string;

  beforeEach(async () => {
    aws = new FakeCloudFormation();
    aws.outputs = [{ OutputKey: 'ApiId', OutputValue: 'a1b2c3d4e5' }];
    workspace = await aWorkspace({ 'template.yaml': A_TEMPLATE });
  });

  afterEach(() => aws.restore());

  const deploy = (
    input: Partial<Parameters<typeof runDeploy>[1]> = {},
    overrides: Parameters<typeof runDeploy>[2] = {},
  ) => runDeploy(workspace, { stacks: [ORDERS], ...input }, overrides);

  const calls = [
    'DescribeStacks',
    'CreateChangeSet',
    'DescribeChangeSet',
    'ExecuteChangeSet',
    'DescribeStackEvents',
  ];

  it.each(
    calls.flatMap(operation =>
      (['before', 'after'] as const).flatMap(when =>
        [1, 2, 3].map(nth => ({ operation, when, nth })),
      ),
    ),
  )(
    'deploys once when killed $when call $nth of $operation',
    async ({ operation, when, nth }) => {
      const state = new TaskState();
      let seen = 0;
      aws[when] = name => {
        seen += name === operation ? 1 : 0;
        if (name === operation && seen === nth) {
          throw awsError('Killed');
        }
      };
      await deploy({}, { state });
      const { error, outputs } = await deploy({}, { state });
      expect(error).toBeUndefined();
      expect(outputs.stacks[0]).toMatchObject({
        status: 'created',
        outputs: { ApiId: 'a1b2c3d4e5' },
      });
      expect(aws.changeSets.size).toBe(1);
      const carriedOut = aws.stacks
        .get('orders')!
        .events.filter(({ ResourceStatus }) =>
          ResourceStatus?.startsWith('CREATE_COMPLETE'),
        );
      expect(carriedOut).toHaveLength(1);
    },
  );

  it('does not ask for a finished stack again', async () => {
    const state = new TaskState();
    await deploy({}, { state });
    const { outputs } = await deploy({}, { state });
    expect(outputs.outputs).toEqual({ ApiId: 'a1b2c3d4e5' });
    expect(aws.count('CreateChangeSet')).toBe(1);
    expect(aws.count('ExecuteChangeSet')).toBe(1);
  });

  it('tells a failure that it was killed before telling, and tries again when asked again', async () => {
    const state = new TaskState();
    aws.add('orders', 'CREATE_COMPLETE');
    aws.scripts.push(aFailure('UPDATE', 'UPDATE_ROLLBACK_COMPLETE'));
    aws.after = operation => {
      if (operation === 'ExecuteChangeSet') {
        throw awsError('Killed');
      }
    };
    const input = { ifExists: 'update' as const };
    expect((await deploy(input, { state })).error).toContain('Killed');
    aws.after = () => {};
    expect((await deploy(input, { state })).error).toContain('First cause');
    expect(aws.count('ExecuteChangeSet')).toBe(1);
    const { error, outputs } = await deploy(input, { state });
    expect(error).toBeUndefined();
    expect(outputs.stacks[0].status).toBe('updated');
    expect(aws.count('ExecuteChangeSet')).toBe(2);
  });

  it('keeps complete keys and no secret in the state', async () => {
    const state = new TaskState();
    await deploy(
      { stacks: [{ ...ORDERS, parameters: { Secret: 'hunter2' } }] },
      { state },
    );
    expect(state.keys).toEqual([
      expect.stringMatching(/^change-set\.private-api-[0-9a-f]{32}-1$/),
      expect.stringMatching(
        /^stack\.111111111111\.eu-west-1\.orders\.[0-9a-f]{32}$/,
      ),
    ]);
    expect(state.text).not.toContain('hunter2');
    expect(state.text).not.toContain('ApiId');
  });
});
