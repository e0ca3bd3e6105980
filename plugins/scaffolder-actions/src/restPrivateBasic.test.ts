import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import yaml from 'yaml';
import { aWorkspace, runCheck } from './patternCheck/testing';

const PATTERN = resolve(__dirname, '../../../templates/rest-private-basic');

const VALUES = {
  name: 'orders',
  description: 'Orders of the shop',
  owner: 'group:default/platform',
  environment: 'dev',
  stageName: 'live',
  accountId: '111111111111',
  region: 'eu-west-1',
  vpcId: 'vpc-0123456789abcdef0',
  vpcCidr: '10.0.0.0/16',
  subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
  vpcEndpointId: '',
  privateDns: false,
  authorizationType: 'AWS_IAM',
  userPoolArn: '',
  authorizerFunctionArn: '',
  backend: 'LAMBDA',
  loadBalancerArn: '',
  backendUrl: '',
};

/** A workspace with the skeleton, filled in as the template's first step does. */
async function render(values: Partial<typeof VALUES>): Promise<string> {
  const workspacePath = await aWorkspace({});
  const action = createFetchTemplateAction({
    reader: mockServices.urlReader.mock(),
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
  });
  const context = createMockActionContext({
    workspacePath,
    templateInfo: {
      entityRef: 'template:default/rest-private-basic',
      baseUrl: pathToFileURL(join(PATTERN, 'template.yaml')).href,
    },
    input: {
      url: './skeleton',
      templateFileExtension: true,
      values: { ...VALUES, ...values },
    },
  });
  await action.handler({
    ...context,
    createTemporaryDirectory: () => aWorkspace({}),
  } as Parameters<typeof action.handler>[0]);
  return workspacePath;
}

async function check(workspacePath: string) {
  return runCheck(workspacePath, {
    templates: [
      {
        path: 'template.yaml',
        name: 'orders',
        accountId: VALUES.accountId,
        region: VALUES.region,
        parametersPath: 'parameters/dev.json',
      },
    ],
    failOn: 'medium',
  });
}

describe('rest-private-basic', () => {
  it.each<[string, Partial<typeof VALUES>]>([
    ['as it is', {}],
    ['with an existing endpoint', { vpcEndpointId: 'vpce-0123456789abcdef0' }],
    ['with private DNS', { privateDns: true }],
    [
      'with Cognito',
      {
        authorizationType: 'COGNITO_USER_POOLS',
        userPoolArn:
          'arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a',
      },
    ],
    [
      'with a Lambda authorizer',
      {
        authorizationType: 'CUSTOM',
        authorizerFunctionArn:
          'arn:aws:lambda:eu-west-1:111111111111:function:check',
      },
    ],
    [
      'with a load balancer',
      {
        backend: 'LOAD_BALANCER',
        loadBalancerArn:
          'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/orders/0123456789abcdef',
        backendUrl: 'https://orders.internal.example.com',
      },
    ],
  ])('passes every practice of medium or above %s', async (_, values) => {
    const { outputs, error } = await check(await render(values));
    expect(error).toBeUndefined();
    expect(outputs.profiles).toHaveLength(1);
    expect(outputs.review).not.toContain('## Not resolved');
  });

  it('takes any text as a value and nothing else from it', async () => {
    const description =
      'Say "hi", \'there\'\n- to: ${AWS::AccountId} ${{ values.name }} {% raw %} # <b>';
    const workspace = await render({ description });
    const read = (path: string) => readFile(join(workspace, path), 'utf8');
    expect(
      JSON.parse(await read('parameters/dev.json')).Parameters.ApiDescription,
    ).toBe(description);
    expect(
      JSON.parse(await read('terraform/dev.tfvars.json')).description,
    ).toBe(description);
    expect(
      yaml.parse(await read('catalog-info.yaml')).metadata.description,
    ).toBe(description);
  });

  it.each([
    'template.yaml',
    '.github/workflows/deploy.yaml',
    'terraform/definition.tf',
  ])('copies %s without touching its expressions', async path => {
    const workspace = await render({});
    expect(await readFile(join(workspace, path), 'utf8')).toBe(
      await readFile(join(PATTERN, 'skeleton', path), 'utf8'),
    );
  });
});
