import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  practices,
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

const MY_KEY = '111111111111:eu-west-1:orders0001';
const THEIR_KEY = '222222222222:eu-west-1:payments01';
const QUESTION = {
  caller: { vpcEndpointId: 'vpce-0a1' },
  stage: 'prod',
  method: 'GET',
  path: '/orders',
};

describe('the actions', () => {
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      tags: { owner: 'orders' },
    }),
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01', name: 'payments' }),
    aVpcEndpoint(),
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  const invoke = async (name: string, input: JsonObject) => {
    const { output } = await plugin.actions.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(),
    });
    return output as JsonObject;
  };

  it('are all marked as reading only', async () => {
    const { actions } = await plugin.actions.list();
    expect(actions.map(({ name }) => name)).toEqual([
      'list-private-apis',
      'get-private-api',
      'explain-reachability',
      'list-callers',
      'compare-policy',
      'explain-symptom',
      'list-findings',
      'estimate-cost',
      'check-template',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('list-private-apis finds, filters and sorts', async () => {
    expect(
      await invoke('list-private-apis', {
        search: 'p',
        filter: { type: ['REST'] },
        sortBy: 'name',
        order: 'desc',
        limit: 1,
      }),
    ).toMatchObject({ totalItems: 2, items: [{ key: THEIR_KEY }] });
  });

  it('list-private-apis links to the catalog', async () => {
    expect(
      await invoke('list-private-apis', { search: 'orders' }),
    ).toMatchObject({
      items: [
        {
          key: MY_KEY,
          owner: 'group:default/orders',
          link: 'http://portal.example.com/catalog/default/api/orders-orders0001',
        },
      ],
    });
  });

  it('list-private-apis lists the known values of a filter', async () => {
    await expect(
      invoke('list-private-apis', { filter: { type: ['SOAP'] } }),
    ).rejects.toThrow(`Unknown type 'SOAP'; known are REST, HTTP, WEBSOCKET`);
  });

  it('get-private-api gives a profile in short', async () => {
    expect(await invoke('get-private-api', { key: MY_KEY })).toMatchObject({
      key: MY_KEY,
      name: 'orders',
      connectivity: { status: expect.any(String) },
      access: { policy: 'none' },
      cost: { currency: 'USD' },
    });
  });

  it('explain-reachability answers with a verdict', async () => {
    const { verdict } = await invoke('explain-reachability', {
      key: MY_KEY,
      ...QUESTION,
    });
    expect(['allowed', 'denied', 'unknown']).toContain(verdict);
  });

  it('explain-reachability wants one origin', async () => {
    await expect(
      invoke('explain-reachability', { key: MY_KEY, ...QUESTION, caller: {} }),
    ).rejects.toThrow(
      'A caller has exactly one of vpcEndpointId, vpcId, onPremises',
    );
  });

  it('list-callers gives each endpoint and why', async () => {
    expect(await invoke('list-callers', { key: MY_KEY })).toMatchObject({
      totalItems: 1,
      items: [
        {
          vpcEndpointId: 'vpce-0a1',
          verdict: 'denied',
          reason: expect.stringMatching(/\.$/),
        },
      ],
    });
  });

  it('compare-policy says what is wrong with a policy', async () => {
    expect(
      await invoke('compare-policy', { key: MY_KEY, policy: '{"Statement":' }),
    ).toMatchObject({ problems: [{ level: 'error' }], gains: [], loses: [] });
  });

  it('explain-symptom confirms what it knows', async () => {
    const { symptoms, causes } = await invoke('explain-symptom', {
      key: MY_KEY,
      text: '{"message":"Forbidden"}',
      question: QUESTION,
    });
    expect(symptoms).toEqual(['Forbidden']);
    expect(causes).toContainEqual(
      expect.objectContaining({
        cause: expect.stringContaining('no resource policy'),
        status: 'confirmed',
      }),
    );
  });

  it('estimate-cost takes what would change', async () => {
    const { lines } = await invoke('estimate-cost', {
      key: MY_KEY,
      requestsPerMonth: 1_000_000,
    });
    expect(lines).not.toEqual([]);
  });

  it('check-template judges what would be', async () => {
    expect(
      await invoke('check-template', { templates: [{ ...aTemplate() }] }),
    ).toMatchObject({
      apis: [{ name: 'new-orders', cost: { currency: 'USD' } }],
      problems: [],
    });
  });

  it.each([
    ['get-private-api', {}],
    ['explain-reachability', QUESTION],
    ['list-callers', {}],
    ['compare-policy', { policy: '' }],
    ['explain-symptom', { text: '403 Forbidden' }],
    ['estimate-cost', {}],
  ])('%s links to the API', async (name, input) => {
    const { link } = await invoke(name, { key: MY_KEY, ...input });
    expect(link).toBe(
      'http://portal.example.com/catalog/default/api/orders-orders0001',
    );
  });

  it('list-findings names the finding and links to its API', async () => {
    const { items } = await invoke('list-findings', {
      practice: ['PA-POL-01'],
      owner: ['group:default/orders'],
    });
    expect(items).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^pa-pol-01-/),
        api: MY_KEY,
        link: 'http://portal.example.com/catalog/default/api/orders-orders0001',
      }),
    ]);
  });

  it('list-findings pages', async () => {
    const { items } = await invoke('list-findings', { limit: 1 });
    expect((items as unknown[]).length).toBeLessThanOrEqual(1);
  });

  it('list-findings narrows to pillars', async () => {
    const { totalItems: all } = await invoke('list-findings', {});
    const { totalItems, items } = await invoke('list-findings', {
      pillar: ['security'],
    });
    expect(totalItems).toBeGreaterThan(0);
    expect(totalItems).toBeLessThan(all as number);
    const pillars = (items as { practice: string }[]).map(
      ({ practice }) =>
        practices.find(({ meta }) => meta.id === practice)!.meta.pillar,
    );
    expect(new Set(pillars)).toEqual(new Set(['security']));
  });

  const inputs: [string, JsonObject][] = [
    ['list-private-apis', {}],
    ['get-private-api', { key: MY_KEY }],
    ['explain-reachability', { key: MY_KEY, ...QUESTION }],
    ['list-callers', { key: MY_KEY }],
    ['compare-policy', { key: MY_KEY, policy: '' }],
    ['explain-symptom', { key: MY_KEY, text: '403' }],
    ['list-findings', {}],
    ['estimate-cost', { key: MY_KEY }],
    ['check-template', { templates: [{ ...aTemplate() }] }],
  ];

  it.each(inputs)('%s wants the permission to read', async (name, input) => {
    estate.read = { result: AuthorizeResult.DENY };
    await expect(invoke(name, input)).rejects.toThrow(
      'Permission private-api.api.read is not granted',
    );
  });

  describe('for a reader who may see some APIs', () => {
    beforeEach(() => {
      estate.read = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'private-api',
        resourceType: RESOURCE_TYPE_PRIVATE_API,
        conditions: privateApiConditions.inAccount({
          accountIds: ['111111111111'],
        }),
      };
    });

    it('list-private-apis and list-findings list no others', async () => {
      const { items } = await invoke('list-private-apis', {});
      expect(items).toMatchObject([{ key: MY_KEY }]);
      const findings = await invoke('list-findings', {});
      expect(JSON.stringify(findings)).not.toContain('payments01');
    });

    it.each(inputs.filter(([, { key }]) => key))(
      '%s knows no others',
      async (name, { key: _, ...more }) => {
        await expect(invoke(name, { key: THEIR_KEY, ...more })).rejects.toThrow(
          `No API ${THEIR_KEY} is known`,
        );
      },
    );
  });
});
