import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_PRIVATE_API,
  SecurityGroup,
} from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi, aVpcEndpoint, SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const policyOf = (...endpointIds: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OurEndpoints',
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: { StringEquals: { 'aws:SourceVpce': endpointIds } },
      },
    ],
  });

const MINE = aPrivateApi({
  apiId: 'orders0001',
  name: 'orders',
  tags: { owner: 'orders' },
  vpcEndpointIds: ['vpce-0a1'],
  policy: policyOf('vpce-0a1'),
});
const THEIRS = aPrivateApi({
  apiId: 'payments01',
  name: 'payments',
  tags: { owner: 'payments' },
  vpcEndpointIds: ['vpce-0b2'],
  policy: policyOf('vpce-0b2'),
});
/** Lets everybody in. */
const OPEN_GROUP: SecurityGroup = {
  kind: 'security-group',
  arn: 'arn:aws:ec2:eu-west-1:111111111111:security-group/sg-0a1',
  ...SCOPE,
  name: 'open',
  tags: {},
  groupId: 'sg-0a1',
  vpcId: 'vpc-0a1',
  inbound: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }],
  outbound: [],
};
const MY_PATH = '/v1/apis/111111111111:eu-west-1:orders0001';
const THEIR_PATH = '/v1/apis/111111111111:eu-west-1:payments01';

const ONLY_MINE: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'private-api',
  resourceType: RESOURCE_TYPE_PRIVATE_API,
  conditions: privateApiConditions.isOwner({
    claims: ['group:default/orders'],
  }),
};

const READS = [
  `${MY_PATH}/callers`,
  '/v1/vpc-endpoints/vpce-0a1/apis',
] as const;
const QUESTIONS = [
  [`${MY_PATH}/policy-change`, { policy: '' }],
  [`${MY_PATH}/symptoms`, { text: '403 Forbidden' }],
] as const;

describe('questions on reach over HTTP', () => {
  const estate = aTestEstate([
    MINE,
    THEIRS,
    OPEN_GROUP,
    aVpcEndpoint({ name: 'ours', securityGroupIds: ['sg-0a1'] }),
    aVpcEndpoint({
      endpointId: 'vpce-0b2',
      name: 'theirs',
      securityGroupIds: ['sg-0a1'],
    }),
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  it('lists every endpoint with what calls through it meet', async () => {
    const { status, body } = await plugin.get(`${MY_PATH}/callers`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        { vpcEndpointId: 'vpce-0a1', apiArn: MINE.arn },
        {
          vpcEndpointId: 'vpce-0b2',
          verdict: 'denied',
          withCredentials: 'denied',
          reason: 'No statement of the resource policy allows the call.',
        },
      ],
    });
    expect(body.items[0].withCredentials).not.toBe('denied');
  });

  it('cuts pages', async () => {
    const path = `${MY_PATH}/callers?limit=1&offset=1`;
    expect((await plugin.get(path)).body).toMatchObject({
      totalItems: 2,
      items: [{ vpcEndpointId: 'vpce-0b2' }],
    });
  });

  it('lists what an endpoint can reach', async () => {
    const { body } = await plugin.get('/v1/vpc-endpoints/vpce-0b2/apis');
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        { apiName: 'orders', withCredentials: 'denied' },
        { key: '111111111111:eu-west-1:payments01', apiName: 'payments' },
      ],
    });
    expect(body.items[1].withCredentials).not.toBe('denied');
  });

  it('tells who gains and who loses by another policy', async () => {
    const { body } = await plugin.post(`${MY_PATH}/policy-change`, {
      policy: policyOf('vpce-0b2'),
    });
    expect(body).toMatchObject({
      problems: [],
      gains: [{ vpcEndpointId: 'vpce-0b2' }],
      loses: [{ vpcEndpointId: 'vpce-0a1' }],
      changes: [],
      unchangedCount: 0,
      statements: [{ sid: 'OurEndpoints', effect: 'Allow' }],
    });
  });

  it('ranks the causes of a symptom by what it knows of the call', async () => {
    const { body } = await plugin.post(`${MY_PATH}/symptoms`, {
      text: 'User: anonymous is not authorized to perform: execute-api:Invoke',
      question: {
        caller: { vpcEndpointId: 'vpce-0b2' },
        stage: 'prod',
        method: 'GET',
        path: '/orders',
      },
    });
    expect(body.symptoms).toEqual(['Anonymous caller not authorized']);
    expect(body.causes[0]).toMatchObject({
      id: 'resource-policy',
      status: 'confirmed',
      hops: [{ kind: 'resource-policy', status: 'fail' }],
    });
  });

  it.each([
    ['{"Version":', 'is not JSON'],
    [
      policyOf('vpce-0a1').replace('StringEquals', 'StringResembles'),
      'is not a condition operator',
    ],
    ['[]', 'is not a JSON object'],
  ])('says what is wrong with policy %.30s', async (policy, message) => {
    const { status, body } = await plugin.post(`${MY_PATH}/policy-change`, {
      policy,
    });
    expect(status).toBe(200);
    expect(body.problems[0]).toMatchObject({
      level: 'error',
      message: expect.stringContaining(message),
    });
    expect([body.gains, body.loses, body.changes]).toEqual([[], [], []]);
  });

  it('warns of a policy that is too long, and still judges it', async () => {
    const ids = Array.from({ length: 800 }, (_, i) => `vpce-${10_000_000 + i}`);
    const { body } = await plugin.post(`${MY_PATH}/policy-change`, {
      policy: policyOf('vpce-0a1', ...ids),
    });
    expect(body.problems).toMatchObject([{ level: 'warning' }]);
    expect(body.problems[0].message).toContain('API Gateway takes 8192');
    expect(body.unchangedCount).toBe(2);
  });

  it.each([
    [`${MY_PATH}/policy-change`, {}],
    [`${MY_PATH}/policy-change`, { policy: 7 }],
    [`${MY_PATH}/policy-change`, { policy: '', colour: 'red' }],
    [`${MY_PATH}/symptoms`, {}],
    [`${MY_PATH}/symptoms`, { text: '' }],
    [
      `${MY_PATH}/symptoms`,
      {
        text: '403',
        question: { caller: {}, stage: 'prod', method: 'GET', path: '/' },
      },
    ],
  ])('refuses %s with %j', async (path, body) => {
    expect((await plugin.post(path, body)).status).toBe(400);
  });

  it.each(READS)('refuses an unknown parameter at %s', async path => {
    const { status, body } = await plugin.get(`${path}?colour=red`);
    expect([status, body.error.message]).toEqual([
      400,
      "Unknown parameter 'colour'; known are limit, offset",
    ]);
  });

  it('names the endpoint that it does not know', async () => {
    const { status, body } = await plugin.get('/v1/vpc-endpoints/vpce-x/apis');
    expect([status, body.error.message]).toEqual([
      404,
      'No VPC endpoint vpce-x is known',
    ]);
  });

  it.each([
    ['a caller that is not known', { caller: { vpcEndpointId: 'vpce-x' } }],
    ['a method that is not there', { method: 'BREW' }],
    ['an over-long path', { path: `/${'a'.repeat(9_000)}` }],
  ])('never allows %s', async (_, change) => {
    const { status, body } = await plugin.post(`${MY_PATH}/reachability`, {
      caller: { vpcEndpointId: 'vpce-0a1' },
      stage: 'prod',
      method: 'GET',
      path: '/orders',
      ...change,
    });
    expect(status).toBe(200);
    expect(['denied', 'unknown']).toContain(body.verdict);
    expect(body.hops).toContainEqual(
      expect.objectContaining({
        status: expect.stringMatching(/fail|unknown/),
        reason: expect.stringMatching(/./),
      }),
    );
  });

  describe('without the permission to read', () => {
    beforeEach(() => {
      estate.read = { result: AuthorizeResult.DENY };
    });

    it.each(READS)('%s is refused', async path => {
      expect((await plugin.get(path)).status).toBe(403);
    });

    it.each(QUESTIONS)('%s is refused', async (path, body) => {
      expect((await plugin.post(path, body)).status).toBe(403);
    });
  });

  describe('with the permission to read what one owns', () => {
    beforeEach(() => {
      estate.read = ONLY_MINE;
    });

    it('answers for that API only', async () => {
      expect((await plugin.get(`${MY_PATH}/callers`)).status).toBe(200);
      expect((await plugin.get(`${THEIR_PATH}/callers`)).status).toBe(404);
      const change = { policy: '' };
      expect(
        (await plugin.post(`${THEIR_PATH}/policy-change`, change)).status,
      ).toBe(404);
    });

    it('lists of what an endpoint can reach only what one may see', async () => {
      const { body } = await plugin.get('/v1/vpc-endpoints/vpce-0a1/apis');
      expect(body).toMatchObject({
        totalItems: 1,
        items: [{ apiName: 'orders' }],
      });
      expect(JSON.stringify(body)).not.toContain('payments');
    });

    it('knows no endpoint that only others use', async () => {
      const path = '/v1/vpc-endpoints/vpce-0b2/apis';
      expect((await plugin.get(path)).status).toBe(404);
    });
  });
});
