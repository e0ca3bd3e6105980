import { aWorkspace } from '../patternCheck/__testUtils__/runCheck';
import {
  awsError,
  FakeCloudFormation,
} from './__testUtils__/FakeCloudFormation';
import { runDeploy } from './__testUtils__/runDeploy';
import {
  aConfig,
  A_TEMPLATE,
  ORDERS,
  TEMPLATE_REF,
} from './__testUtils__/samples';

const PLACE = 'orders in 111111111111/eu-west-1';

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

  it('leaves out a stack that is not needed, wherever it would be', async () => {
    const unneeded = {
      ...ORDERS,
      path: 'missing.yaml',
      accountId: '999999999999',
      when: false,
    };
    const { error, outputs } = await deploy({ stacks: [unneeded, ORDERS] });
    expect(error).toBeUndefined();
    expect(outputs.stacks).toHaveLength(1);
    expect(await deploy({ stacks: [unneeded] })).toMatchObject({
      error: 'No template is left: `when` is false for each',
    });
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
