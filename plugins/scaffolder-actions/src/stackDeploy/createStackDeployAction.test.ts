import { aWorkspace } from '../patternCheck/testing';
import {
  aConfig,
  A_TEMPLATE,
  awsError,
  FakeCloudFormation,
  ORDERS,
  runDeploy,
  TaskState,
  TEMPLATE_REF,
} from './testing';

const PLACE = 'orders in 111111111111/eu-west-1';
const DELETE =
  '`aws cloudformation delete-stack --stack-name orders --region eu-west-1`.';

describe('privateApi:stack:deploy', () => {
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

  it('makes a stack, shows its changes and events, and gives out its outputs', async () => {
    const { error, outputs, log } = await deploy();
    expect(error).toBeUndefined();
    expect(outputs).toEqual({
      stacks: [
        {
          name: 'orders',
          accountId: '111111111111',
          region: 'eu-west-1',
          stackId:
            'arn:aws:cloudformation:eu-west-1:111111111111:stack/orders/1',
          status: 'created',
          outputs: { ApiId: 'a1b2c3d4e5' },
        },
      ],
      outputs: { ApiId: 'a1b2c3d4e5' },
    });
    expect(log).toEqual([
      `Changes to ${PLACE}:`,
      '  Add Api (AWS::ApiGateway::RestApi)',
      'stack (AWS::CloudFormation::Stack) CREATE_IN_PROGRESS',
      'stack (AWS::CloudFormation::Stack) CREATE_COMPLETE',
      `Stack ${PLACE} is created`,
    ]);
  });

  it('passes role, capabilities, tags and any value as they are', async () => {
    const value = `"it's" \n\${AWS::AccountId} \${{ secrets.x }} {{resolve:x}} \\`;
    const tags = { Owner: 'group:default/checkout' };
    await deploy({
      stacks: [{ ...ORDERS, parameters: { ApiName: value } }],
      tags,
    });
    const [{ input }] = aws.changeSets.values();
    expect(input).toMatchObject({
      ChangeSetType: 'CREATE',
      TemplateBody: A_TEMPLATE,
      Parameters: [{ ParameterKey: 'ApiName', ParameterValue: value }],
      Tags: [{ Key: 'Owner', Value: 'group:default/checkout' }],
      Capabilities: ['CAPABILITY_IAM'],
      RoleARN: 'arn:aws:iam::111111111111:role/maker',
    });
    expect(input.ClientToken).toBe(input.ChangeSetName);
  });

  it('updates a stack where it may, and leaves alone what is up to date', async () => {
    await deploy();
    const same = await deploy({ ifExists: 'update' }, { task: { id: 'two' } });
    expect(same.error).toBeUndefined();
    expect(same.outputs.stacks[0].status).toBe('unchanged');
    expect(same.outputs.outputs).toEqual({ ApiId: 'a1b2c3d4e5' });
    const changed = await deploy(
      {
        stacks: [{ ...ORDERS, parameters: { ApiName: 'new' } }],
        ifExists: 'update',
      },
      { task: { id: 'three' } },
    );
    expect(changed.outputs.stacks[0].status).toBe('updated');
    expect(aws.count('ExecuteChangeSet')).toBe(2);
    expect(aws.count('DeleteChangeSet')).toBe(1);
  });

  it('takes outputs of earlier stacks where a parameter of that name has no value', async () => {
    await writeTemplates();
    const second = { ...ORDERS, name: 'second', path: 'second.yaml' };
    await deploy({
      stacks: [
        ORDERS,
        second,
        { ...second, name: 'third', parameters: { ApiId: 'given' } },
      ],
    });
    const parameters = [...aws.changeSets.values()].map(
      ({ input }) => input.Parameters,
    );
    expect(parameters).toEqual([
      [],
      [{ ParameterKey: 'ApiId', ParameterValue: 'a1b2c3d4e5' }],
      [{ ParameterKey: 'ApiId', ParameterValue: 'given' }],
    ]);
  });

  async function writeTemplates() {
    workspace = await aWorkspace({
      'template.yaml': A_TEMPLATE,
      'second.yaml':
        'Parameters: { ApiId: { Type: String } }\nResources: { A: {} }',
    });
  }

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

  it('names the setting that a capability lacks', async () => {
    aws.before = operation => {
      if (operation === 'CreateChangeSet') {
        throw awsError(
          'InsufficientCapabilitiesException',
          'Requires capabilities : [CAPABILITY_NAMED_IAM]',
        );
      }
    };
    const { error } = await deploy();
    expect(error).toBe(
      `Stack ${PLACE} was not deployed: Requires capabilities : [CAPABILITY_NAMED_IAM]; privateApi.deployment.capabilities does not allow it.`,
    );
  });

  it.each([
    ['CREATE_COMPLETE', 'The name is taken'],
    ['UPDATE_IN_PROGRESS', 'Another operation is under way'],
    ['ROLLBACK_COMPLETE', 'has to be deleted before another try'],
    ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback'],
  ] as const)(
    'leaves alone another stack of that name in %s',
    async (status, message) => {
      aws.add('orders', status);
      const { error } = await deploy();
      expect(error).toContain(message);
      expect(aws.count('CreateChangeSet')).toBe(0);
      expect((await deploy({}, { isDryRun: true })).error).toContain(message);
    },
  );

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

  describe('killed and recovered', () => {
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

  describe('cancelled', () => {
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

  describe('refuses', () => {
    it.each([
      [
        'an account that is not on the list',
        { stacks: [{ ...ORDERS, accountId: '333333333333' }] },
        {},
        'Account 333333333333 may not be deployed to',
      ],
      [
        'a Region that is not on the list',
        { stacks: [{ ...ORDERS, region: 'us-east-1' }] },
        {},
        'Region us-east-1 of account 111111111111 may not',
      ],
      [
        'a template that is not on the list',
        {},
        { templateInfo: { entityRef: 'template:default/other' } },
        'template:default/other may not deploy',
      ],
      [
        'everything unless it is configured',
        {},
        { config: { aws: aConfig().aws } },
        'Nothing may be deployed',
      ],
      [
        'users without the permission',
        {},
        { isAllowed: false },
        'user:default/ada lacks the permission private-api.stack.deploy',
      ],
    ])('%s', async (_, input, overrides, message) => {
      const { error, event } = await deploy(input, overrides);
      expect(error).toContain(message);
      expect(aws.cloudFormation.calls()).toHaveLength(0);
      expect(event.fail).toHaveBeenCalledTimes(1);
    });

    it('credentials of another account', async () => {
      const { error } = await deploy(
        { stacks: [{ ...ORDERS, accountId: '222222222222' }] },
        { config: aConfig('111111111111') },
      );
      expect(error).toContain(
        'The credentials configured for account 222222222222 belong to account 111111111111',
      );
      expect(aws.cloudFormation.calls()).toHaveLength(0);
    });

    it.each([
      ['large.yaml', 'large.yaml has 51216 bytes; without a bucket'],
      ['text.yaml', 'text.yaml is not a CloudFormation template'],
      ['broken.yaml', 'broken.yaml cannot be read'],
      ['nowhere.yaml', 'The workspace has no file nowhere.yaml'],
      ['../outside.yaml', 'Relative path is not allowed'],
    ])(
      '%s as second template before it deploys the first',
      async (path, message) => {
        workspace = await aWorkspace({
          'template.yaml': A_TEMPLATE,
          'large.yaml': `Resources: {} # ${'ü'.repeat(25_600)}`,
          'text.yaml': 'hello',
          'broken.yaml': 'Resources: {',
        });
        const { error } = await deploy({
          stacks: [ORDERS, { ...ORDERS, name: 'second', path }],
        });
        expect(error).toContain(message);
        expect(aws.cloudFormation.calls()).toHaveLength(0);
      },
    );
  });

  it('shows the plan in a dry run, and changes nothing', async () => {
    aws.add('second', 'CREATE_COMPLETE');
    const { outputs, log, error } = await deploy(
      {
        stacks: [
          { ...ORDERS, parameters: { ApiName: 'a "b"', Secret: 'hunter2' } },
          { ...ORDERS, name: 'second' },
        ],
        ifExists: 'update',
      },
      { isDryRun: true },
    );
    expect(error).toBeUndefined();
    expect(log).toEqual([
      `Would make stack ${PLACE} as arn:aws:iam::111111111111:role/maker with ApiName="a \\"b\\"", Secret=****`,
      'Would update stack second in 111111111111/eu-west-1 as arn:aws:iam::111111111111:role/maker with no parameters',
    ]);
    expect(outputs.stacks).toMatchObject([
      { status: 'create', stackId: null },
      { status: 'update' },
    ]);
    expect(aws.count('DescribeStacks')).toBe(aws.cloudFormation.calls().length);
  });

  it('is audited without parameter values', async () => {
    const { auditor, event } = await deploy({
      stacks: [{ ...ORDERS, parameters: { Secret: 'hunter2' } }],
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'stack-deploy',
      severityLevel: 'medium',
      meta: {
        taskId: 'mock-task-id',
        template: TEMPLATE_REF,
        user: 'user:default/ada',
        isDryRun: false,
        stacks: [ORDERS],
      },
    });
    expect(event.success).toHaveBeenCalledWith({
      meta: { statuses: ['created'] },
    });
  });
});

function aFailure(
  verb: 'CREATE' | 'UPDATE',
  end:
    | 'ROLLBACK_COMPLETE'
    | 'ROLLBACK_FAILED'
    | `UPDATE_ROLLBACK_${'COMPLETE' | 'FAILED'}`,
) {
  return [
    {
      status: `${verb}_IN_PROGRESS` as const,
      events: [
        {
          LogicalResourceId: 'Link',
          PhysicalResourceId: '',
          ResourceType: 'AWS::ApiGatewayV2::VpcLink',
          ResourceStatus: 'CREATE_FAILED' as const,
          ResourceStatusReason: 'No such subnet.',
        },
        {
          LogicalResourceId: 'Api',
          PhysicalResourceId: 'a1',
          ResourceType: 'AWS::ApiGateway::RestApi',
          ResourceStatus: 'CREATE_FAILED' as const,
          ResourceStatusReason: 'Resource creation cancelled',
        },
      ],
    },
    { status: end },
  ];
}
