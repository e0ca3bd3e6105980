import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CheckResponse,
  RESOURCE_TYPE_PRIVATE_API,
} from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import {
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
} from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { aTemplate } from '../__testUtils__/templates';

jest.setTimeout(60_000);

const SHARED = aVpcEndpoint({
  vpcId: 'vpc-0a1',
  policy: JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource:
        'arn:aws:execute-api:eu-west-1:222222222222:payments01/prod/GET/pay',
    },
  }),
});
const ELSEWHERE = aVpcEndpoint({
  ...OTHER_SCOPE,
  endpointId: 'vpce-0b2',
  vpcId: 'vpc-0b2',
  name: 'theirs',
});

describe('POST /v1/check', () => {
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      tags: { owner: 'orders' },
      vpcEndpointIds: ['vpce-0a1'],
    }),
    SHARED,
    aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'payments01',
      name: 'payments',
      vpcEndpointIds: ['vpce-0a1'],
    }),
    ELSEWHERE,
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  const check = async (...templates: object[]) => {
    const { status, body } = await plugin.post('/v1/check', { templates });
    return { status, body: body as CheckResponse };
  };

  /** Ids of the VPC endpoints on the ways in that exist. */
  const entrancesOf = ({ profiles }: CheckResponse) =>
    profiles.flatMap(({ connectivity }) =>
      connectivity.entrances.map(entrance => [
        entrance.vpcEndpointId,
        entrance.status,
      ]),
    );

  it('profiles the API that a template would make, next to what exists', async () => {
    const { status, body } = await check(aTemplate());
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.profiles).toMatchObject([
      {
        api: { name: 'new-orders', accountId: '111111111111' },
        access: { policy: { state: 'present' } },
        cost: { currency: 'USD' },
      },
    ]);
    expect(entrancesOf(body)).toContainEqual(['vpce-0a1', 'fail']);
  });

  it('keeps nothing', async () => {
    await check(aTemplate());
    expect((await plugin.get('/v1/apis')).body.totalItems).toBe(2);
  });

  it('answers with what is wrong in a template', async () => {
    const { status, body } = await check(
      aTemplate({ name: 'broken', body: '{' }),
      aTemplate(),
    );
    expect(status).toBe(200);
    expect(body.problems).toMatchObject([{ template: 'broken' }]);
    expect(body.profiles).toHaveLength(1);
  });

  it.each<[string, object[], string]>([
    ['no template', [], 'request/body/templates must NOT have fewer than 1'],
    [
      'more than 20 templates',
      Array.from({ length: 21 }, () => aTemplate()),
      'request/body/templates must NOT have more than 20',
    ],
    [
      'a template of more than 1 MB',
      [aTemplate({ body: 'x'.repeat(1_000_001) })],
      'request/body/templates/0/body must NOT have more than 1000000',
    ],
    [
      'a template without a scope',
      [{ name: 'orders', body: '{}' }],
      `request/body/templates/0 must have required property 'accountId'`,
    ],
  ])('refuses %s', async (_, templates, message) => {
    const { status, body } = await plugin.post('/v1/check', { templates });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });

  it('takes templates of 1 MB', async () => {
    const body = `${aTemplate().body}\n# ${'x'.repeat(990_000)}`;
    expect((await check(aTemplate({ body }))).body.profiles).toHaveLength(1);
  });

  it('wants the permission to read', async () => {
    estate.read = { result: AuthorizeResult.DENY };
    expect((await check(aTemplate())).status).toBe(403);
  });

  describe('for a reader who may see some APIs', () => {
    beforeEach(() => {
      estate.read = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'private-api',
        resourceType: RESOURCE_TYPE_PRIVATE_API,
        conditions: privateApiConditions.isOwner({
          claims: ['group:default/orders'],
        }),
      };
    });

    it('shows the template’s own API, and no others', async () => {
      const { body } = await check(aTemplate());
      expect(body.profiles[0].api.key).toMatch(/^111111111111:eu-west-1:/);
      expect(JSON.stringify(body)).not.toContain('payments');
    });

    it('does not know what stands where they may see no API', async () => {
      const template = aTemplate({
        ...OTHER_SCOPE,
        parameters: { VpcEndpointId: 'vpce-0b2' },
      });
      const { body } = await check(template);
      expect(JSON.stringify(body)).not.toContain(ELSEWHERE.vpcId);
      expect(JSON.stringify(body)).toContain(
        'you may see no API of account 222222222222 in eu-west-1',
      );
      estate.read = { result: AuthorizeResult.ALLOW };
      const all = await check(template);
      expect(JSON.stringify(all.body)).toContain(ELSEWHERE.vpcId);
    });
  });
});
