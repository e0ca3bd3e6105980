import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import { aFailure } from './__testUtils__/aFailure';
import {
  awsError,
  FakeCloudFormation,
} from './__testUtils__/FakeCloudFormation';
import { runDeploy } from './__testUtils__/runDeploy';
import { A_TEMPLATE, ORDERS } from './__testUtils__/samples';

const PLACE = 'orders in 111111111111/eu-west-1';
const DELETE =
  '`aws cloudformation delete-stack --stack-name orders --region eu-west-1`.';

describe('privateApi:stack:deploy, when CloudFormation fails', () => {
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
      'the making',
      undefined,
      'CREATE',
      'ROLLBACK_COMPLETE',
      `CloudFormation has removed what it had made. Left is the empty stack in ROLLBACK_COMPLETE, which has to be deleted before another try: ${DELETE}`,
    ],
    [
      'the making and its rollback',
      undefined,
      'CREATE',
      'ROLLBACK_FAILED',
      `Some of what CloudFormation made is left, and may cost money. The stack is in ROLLBACK_FAILED and has to be deleted before another try: ${DELETE}`,
    ],
    [
      'an update',
      'CREATE_COMPLETE',
      'UPDATE',
      'UPDATE_ROLLBACK_COMPLETE',
      'CloudFormation has gone back: the stack is as it was before.',
    ],
    [
      'an update and its rollback',
      'CREATE_COMPLETE',
      'UPDATE',
      'UPDATE_ROLLBACK_FAILED',
      'CloudFormation could not go back: parts of the stack are new and parts old. Mend what the events name, then: `aws cloudformation continue-update-rollback --stack-name orders --region eu-west-1`.',
    ],
  ] as const)(
    'says why %s failed and what is left',
    async (_, before, verb, end, left) => {
      if (before) {
        aws.add('orders', before);
      }
      aws.scripts.push(aFailure(verb, end));
      const { error, outputs, event } = await deploy({ ifExists: 'update' });
      expect(error).toBe(
        `Stack ${PLACE} was not deployed. First cause: Link (AWS::ApiGatewayV2::VpcLink) CREATE_FAILED: No such subnet. ${left}`,
      );
      expect(outputs).toEqual({});
      expect(event.fail).toHaveBeenCalledTimes(1);
      expect(event.success).not.toHaveBeenCalled();
    },
  );

  it('says what became of the other stacks', async () => {
    aws.scripts.push(
      [{ status: 'CREATE_IN_PROGRESS' }, { status: 'CREATE_COMPLETE' }],
      aFailure('CREATE', 'ROLLBACK_COMPLETE'),
    );
    const { error } = await deploy({
      stacks: [
        ORDERS,
        { ...ORDERS, name: 'second' },
        { ...ORDERS, name: 'third' },
      ],
    });
    expect(error).toContain('Stack second in 111111111111/eu-west-1 was not');
    expect(error).toContain(
      `Deployed before and left: ${PLACE}. Not begun: third in 111111111111/eu-west-1.`,
    );
  });

  it('says why CloudFormation refused the changes', async () => {
    aws.refusal = 'Parameters: [X] do not exist in the template';
    const { error } = await deploy();
    expect(error).toBe(
      `Stack ${PLACE} was not deployed. First cause: Parameters: [X] do not exist in the template. Left is an empty stack in REVIEW_IN_PROGRESS, without resources and without cost; the next try uses it. To be rid of it: ${DELETE}`,
    );
  });

  it('waits out throttling while it follows a stack', async () => {
    let throttled = 0;
    aws.before = operation => {
      if (operation.startsWith('Describe') && aws.count('ExecuteChangeSet')) {
        throttled += 1;
        if (throttled % 2 === 1) {
          throw awsError('Throttling', 'Rate exceeded');
        }
      }
    };
    const { error, log } = await deploy();
    expect(error).toBeUndefined();
    expect(log).toContain(
      'CloudFormation does not answer for now (Throttling)',
    );
    expect(aws.count('ExecuteChangeSet')).toBe(1);
  });
});
