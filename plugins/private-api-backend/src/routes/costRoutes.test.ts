import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import {
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
} from '../__testUtils__/builders';
import { priceListItem } from '../__testUtils__/priceListItem';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { privateApiConditions } from '../permissions';

jest.setTimeout(60_000);

const ENDPOINT = aVpcEndpoint({ endpointId: 'vpce-0a1', subnetIds: ['s-1'] });
const IDLE = aVpcEndpoint({
  endpointId: 'vpce-0d4',
  vpcId: 'vpc-0d4',
  subnetIds: ['s-2', 's-3'],
});

describe('the cost of the estate', () => {
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      tags: { owner: 'orders' },
      vpcEndpointIds: ['vpce-0a1'],
    }),
    aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'payments01',
      vpcEndpointIds: ['vpce-0a1'],
    }),
    ENDPOINT,
    IDLE,
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate, { prices: { source: 'api' } });
    // The first account was judged before the second was known: its next pass splits what both use.
    await plugin.post('/v1/refresh', {
      accountId: '111111111111',
      region: 'eu-west-1',
    });
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  function seeOnly(owner: string) {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.isOwner({ claims: [owner] }),
    };
  }

  it('is that of its APIs, an endpoint that both use counted once', async () => {
    const { status, body } = await plugin.get('/v1/cost?groupBy=part');
    expect(status).toBe(200);
    const hours = body.items.find(
      ({ group }: { group: string }) => group === 'vpc-endpoint-hours',
    );
    // One zone of 0.011 for 730 hours.
    expect(hours).toMatchObject({ monthly: 8.03, apis: 2 });
    expect(body.totals).toMatchObject([{ group: '', apis: 2 }]);
  });

  it('is that of visible APIs alone', async () => {
    seeOnly('group:default/orders');
    const { body } = await plugin.get('/v1/cost?groupBy=account');
    expect(body).toMatchObject({
      items: [{ group: '111111111111', apis: 1 }],
      totals: [{ apis: 1 }],
    });
  });

  it('names what carries nothing', async () => {
    const { status, body } = await plugin.get('/v1/savings');
    expect(status).toBe(200);
    expect(body.idle).toMatchObject([
      { kind: 'vpc-endpoint', arn: IDLE.arn, monthly: 16.06, currency: 'USD' },
    ]);
  });

  it('names nothing idle in accounts where the reader sees no API, and judges by APIs that they may not see', async () => {
    seeOnly('group:default/nobody');
    expect((await plugin.get('/v1/savings')).body).toEqual({
      items: [],
      totalItems: 0,
      idle: [],
    });
    seeOnly('group:default/orders');
    const { body } = await plugin.get('/v1/savings');
    expect(body.idle.map(({ arn }: { arn: string }) => arn)).toEqual([
      IDLE.arn,
    ]);
  });

  it.each(['/v1/cost?groupBy=owner', '/v1/savings', '/v1/prices'])(
    'refuses %s without the permission to read',
    async path => {
      estate.read = { result: AuthorizeResult.DENY };
      expect((await plugin.get(path)).status).toBe(403);
    },
  );

  it.each([
    [
      '/v1/cost',
      "Parameter 'groupBy' is missing; known are owner, account, region, part",
    ],
    [
      '/v1/cost?groupBy=colour',
      "Unknown groupBy 'colour'; known are owner, account, region, part",
    ],
    ['/v1/savings?limit=3', "Unknown parameter 'limit'; known are "],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await plugin.get(path);
    expect([status, body.error.message]).toEqual([400, message]);
  });

  it('follows the price list, profiles among it, and says where it could not be read', async () => {
    const price = async () => {
      const { body } = await plugin.get(
        '/v1/apis/111111111111:eu-west-1:orders0001/cost',
      );
      return body.lines.find(
        ({ part }: { part: string }) => part === 'vpc-endpoint-hours',
      );
    };
    expect(await price()).toMatchObject({ unitPrice: 0.011 });
    estate.priceLists = new Map([
      [
        'eu-west-1',
        [
          priceListItem({
            service: 'AmazonVPC',
            usageType: 'EU-VpcEndpoint-Hours',
            region: 'eu-west-1',
            usd: '0.1000000000',
          }),
        ],
      ],
    ]);
    await plugin.runTask('private-api:refresh-prices');
    expect(await price()).toMatchObject({
      unitPrice: 0.1,
      asOf: '2026-11-20',
    });
    const { body } = await plugin.get('/v1/prices');
    const rows = new Map(
      body.items.map((item: { region: string }) => [item.region, item]),
    );
    expect(rows.get('eu-west-1')).toMatchObject({
      asOf: '2026-11-20',
      readAt: expect.any(String),
    });
    expect(rows.get('global')).toMatchObject({
      error: 'AccessDenied on pricing:GetProducts',
      failedAt: expect.any(String),
    });
    expect(rows.get('us-east-1')).not.toHaveProperty('readAt');
  });
});
