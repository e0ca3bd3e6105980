import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import { FakeCloudFormation } from './__testUtils__/FakeCloudFormation';
import { runDeploy } from './__testUtils__/runDeploy';
import { A_TEMPLATE, ORDERS } from './__testUtils__/samples';

const PLACE = 'orders in 111111111111/eu-west-1';
const DELETE =
  '`aws cloudformation delete-stack --stack-name orders --region eu-west-1`.';

describe('privateApi:stack:deploy, cancelled', () => {
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

  it.each([
    [
      'CreateChangeSet',
      undefined,
      `Cancelled before stack ${PLACE} was changed. A change set may be left, which does nothing by itself.`,
      0,
    ],
    [
      'DescribeStackEvents',
      undefined,
      `Cancelled while stack ${PLACE} was deployed. CloudFormation goes on making it. To stop that and remove it: ${DELETE}`,
      0,
    ],
    [
      'DescribeStackEvents',
      'CREATE_COMPLETE',
      `Cancelled while stack ${PLACE} was deployed. CloudFormation undoes the update.`,
      1,
    ],
  ] as const)(
    'at %s, with a stack in %s before',
    async (operation, before, message, cancels) => {
      if (before) {
        aws.add('orders', before);
      }
      const task = new AbortController();
      aws.after = name => {
        if (name === operation) {
          task.abort();
        }
      };
      const { error } = await deploy(
        { ifExists: 'update' },
        { signal: task.signal },
      );
      expect(error).toBe(message);
      expect(aws.count('CancelUpdateStack')).toBe(cancels);
    },
  );

  it('begins nothing afterwards', async () => {
    const { error } = await deploy(
      { stacks: [ORDERS, { ...ORDERS, name: 'second' }] },
      { signal: AbortSignal.abort() },
    );
    expect(error).toContain('Not begun: second in 111111111111/eu-west-1');
    expect(aws.cloudFormation.calls()).toHaveLength(0);
  });
});
