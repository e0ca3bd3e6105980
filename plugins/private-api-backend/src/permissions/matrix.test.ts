import { mockCredentials } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  FindingRow,
  RESOURCE_TYPE_PRIVATE_API,
} from 'backstage-plugin-private-api-common';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
} from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { aTemplate } from '../__testUtils__/templates';
import { privateApiConditions } from './conditions';

jest.setTimeout(120_000);

const MINE = '111111111111:eu-west-1:orders0001';
const THEIRS = '222222222222:eu-west-1:payments01';
/** What nobody may read who may not see that API: its id, its name, its owner. */
const THEIR_MARKS = ['payments01', 'secret-ledger', 'group:default/payments'];

/** What the reader may see: nothing, APIs of one owner, or all. */
const READERS: Record<'none' | 'some' | 'all', PolicyDecision> = {
  none: { result: AuthorizeResult.DENY },
  some: {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'private-api',
    resourceType: RESOURCE_TYPE_PRIVATE_API,
    conditions: privateApiConditions.isOwner({
      claims: ['group:default/orders'],
    }),
  },
  all: { result: AuthorizeResult.ALLOW },
};

const QUESTION = {
  caller: { vpcEndpointId: 'vpce-0a1' },
  stage: 'prod',
  method: 'GET',
  path: '/orders',
};
const WAIVER = { reason: 'Known', expiresOn: '2999-12-31' };

type Plugin = Awaited<ReturnType<typeof startPlugin>>;
type Answer = { status: number; body: any; text: string };

/** How a route is asked, and what it shows to the readers who may see some of it and all of it. */
type Row =
  /** A list: how many items there are. */
  | { list: string; some: number; all: number }
  /** Something of one API. */
  | { ofApi: (plugin: Plugin, key: string) => PromiseLike<Answer> }
  /** Something of one finding. */
  | { ofFinding: (plugin: Plugin, id: string) => PromiseLike<Answer> }
  /** Text with a line for each. */
  | { csv: string; some: number; all: number }
  /** The same for everybody who may see an API, or may do it at all. */
  | { alike: (plugin: Plugin) => PromiseLike<Answer>; status: number };

const get = (path: (key: string) => string): Row => ({
  ofApi: (plugin, key) => plugin.get(path(key)),
});
const post = (part: string, body: object): Row => ({
  ofApi: (plugin, key) => plugin.post(`/v1/apis/${key}/${part}`, body),
});

const ROUTES: Record<string, Row> = {
  'get /v1/apis': { list: '/v1/apis', some: 1, all: 2 },
  'get /v1/apis/{key}': get(key => `/v1/apis/${key}`),
  'get /v1/apis/{key}/connectivity': get(key => `/v1/apis/${key}/connectivity`),
  'get /v1/apis/{key}/access': get(key => `/v1/apis/${key}/access`),
  'get /v1/apis/{key}/cost': get(
    key => `/v1/apis/${key}/cost?requestsPerMonth=1000`,
  ),
  'get /v1/apis/{key}/findings': get(key => `/v1/apis/${key}/findings`),
  'get /v1/apis/{key}/history': get(key => `/v1/apis/${key}/history`),
  'get /v1/apis/{key}/callers': get(key => `/v1/apis/${key}/callers`),
  'post /v1/apis/{key}/reachability': post('reachability', QUESTION),
  'post /v1/apis/{key}/policy-change': post('policy-change', { policy: '' }),
  'post /v1/apis/{key}/symptoms': post('symptoms', { text: '403 Forbidden' }),
  'get /v1/vpc-links': { list: '/v1/vpc-links', some: 0, all: 0 },
  'get /v1/vpc-endpoints': { list: '/v1/vpc-endpoints', some: 1, all: 2 },
  'get /v1/vpc-endpoints/{id}/apis': {
    list: '/v1/vpc-endpoints/vpce-0a1/apis',
    some: 1,
    all: 2,
  },
  'get /v1/domains': { list: '/v1/domains', some: 0, all: 0 },
  'get /v1/resources': {
    list: '/v1/resources?kind=vpc-endpoint',
    some: 1,
    all: 2,
  },
  'get /v1/findings': {
    list: '/v1/findings?practice=PA-POL-01',
    some: 1,
    all: 2,
  },
  'put /v1/findings/{id}/waiver': {
    ofFinding: (plugin, id) => plugin.put(`/v1/findings/${id}/waiver`, WAIVER),
  },
  'delete /v1/findings/{id}/waiver': {
    ofFinding: (plugin, id) => plugin.delete(`/v1/findings/${id}/waiver`),
  },
  'get /v1/compliance': {
    list: '/v1/compliance?groupBy=account',
    some: 1,
    all: 2,
  },
  'get /v1/history': { list: '/v1/history?groupBy=account', some: 1, all: 2 },
  'get /v1/cost': {
    alike: plugin => plugin.get('/v1/cost?groupBy=owner'),
    status: 200,
  },
  'get /v1/savings': {
    alike: plugin => plugin.get('/v1/savings'),
    status: 200,
  },
  'get /v1/prices': { alike: plugin => plugin.get('/v1/prices'), status: 200 },
  'get /v1/ownership': { list: '/v1/ownership', some: 1, all: 2 },
  'get /v1/owners': { list: '/v1/owners', some: 1, all: 2 },
  'get /v1/practices': {
    alike: plugin => plugin.get('/v1/practices'),
    status: 200,
  },
  'get /v1/patterns': {
    alike: plugin => plugin.get('/v1/patterns'),
    status: 200,
  },
  'get /v1/scopes': { list: '/v1/scopes', some: 1, all: 2 },
  'post /v1/refresh': {
    alike: plugin => plugin.post('/v1/refresh', { key: MINE }),
    status: 200,
  },
  'post /v1/check': {
    alike: plugin => plugin.post('/v1/check', { templates: [aTemplate()] }),
    status: 200,
  },
  'post /v1/preview': {
    alike: plugin =>
      plugin.post('/v1/preview', {
        templateRef: 'template:default/no-such-template',
        values: {},
      }),
    status: 404,
  },
  'get /v1/export/findings.csv': {
    csv: '/v1/export/findings.csv?practice=PA-POL-01',
    some: 1,
    all: 2,
  },
  'get /v1/export/apis.csv': { csv: '/v1/export/apis.csv', some: 1, all: 2 },
};

/** Input of each action; a key stands for an API that not every reader may see. */
const ACTIONS: Record<string, (key: string) => JsonObject> = {
  'list-private-apis': () => ({}),
  'get-private-api': key => ({ key }),
  'explain-reachability': key => ({ key, ...QUESTION }),
  'list-callers': key => ({ key }),
  'compare-policy': key => ({ key, policy: '' }),
  'explain-symptom': key => ({ key, text: '403 Forbidden' }),
  'list-findings': () => ({ practice: ['PA-POL-01'] }),
  'estimate-cost': key => ({ key }),
  'check-template': () => ({ templates: [{ ...aTemplate() }] }),
};

describe('what a reader is shown', () => {
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      tags: { owner: 'orders' },
      vpcEndpointIds: ['vpce-0a1'],
    }),
    // A neighbour: it shares the endpoint of the API that everybody may see.
    aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'payments01',
      name: 'secret-ledger',
      tags: { owner: 'payments' },
      vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'],
    }),
    aVpcEndpoint(),
    aVpcEndpoint({ ...OTHER_SCOPE, endpointId: 'vpce-0b2' }),
  ]);
  let plugin: Plugin;
  let findings: Map<string, string>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
    const { body } = await plugin.get('/v1/findings?practice=PA-POL-01');
    findings = new Map(
      body.items.map((finding: FindingRow) => [finding.api, finding.id]),
    );
  });

  function read(reader: keyof typeof READERS) {
    estate.read = READERS[reader];
    const may =
      reader === 'none' ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
    estate.refresh = may;
    estate.waive = may;
  }

  const marksIn = (text: string) =>
    THEIR_MARKS.filter(mark => text.includes(mark));

  function expectNoMarks(text: string) {
    expect(marksIn(text)).toEqual([]);
  }

  /** Asks the route once, for something that every reader with a permission may see. */
  const askOnce = (row: Row): PromiseLike<Answer> => {
    if ('list' in row) {
      return plugin.get(row.list);
    }
    if ('csv' in row) {
      return plugin.get(row.csv);
    }
    if ('alike' in row) {
      return row.alike(plugin);
    }
    return 'ofApi' in row
      ? row.ofApi(plugin, MINE)
      : row.ofFinding(plugin, encodeURIComponent(findings.get(MINE) ?? ''));
  };

  it('is known for every route', () => {
    const spec = parse(
      readFileSync(
        resolvePackagePath(
          'backstage-plugin-private-api-backend',
          'src/schema/openapi.yaml',
        ),
        'utf8',
      ),
    );
    const operations = Object.entries<object>(spec.paths).flatMap(
      ([path, item]) => Object.keys(item).map(method => `${method} ${path}`),
    );
    expect(Object.keys(ROUTES).sort()).toEqual(operations.sort());
  });

  it('is known for every action', async () => {
    const { actions } = await plugin.actions.list();
    expect(Object.keys(ACTIONS).sort()).toEqual(
      actions.map(({ name }) => name).sort(),
    );
  });

  describe.each(Object.entries(ROUTES))('by %s', (_, row) => {
    it('is nothing without a permission', async () => {
      read('none');
      const { status, text } = await askOnce(row);
      expect(status).toBe(403);
      expectNoMarks(text);
    });

    if ('list' in row) {
      it.each(['some', 'all'] as const)('to one who may see %s', async who => {
        read(who);
        const { status, body, text } = await plugin.get(row.list);
        expect([status, body.totalItems]).toEqual([200, row[who]]);
        expect(body.items).toHaveLength(row[who]);
        if (who === 'some') {
          expectNoMarks(text);
        }
      });
    }

    if ('csv' in row) {
      it.each(['some', 'all'] as const)('to one who may see %s', async who => {
        read(who);
        const { status, text } = await plugin.get(row.csv);
        expect(status).toBe(200);
        expect(text.trim().split('\r\n').slice(1)).toHaveLength(row[who]);
        if (who === 'some') {
          expectNoMarks(text);
        }
      });
    }

    if ('ofApi' in row) {
      it.each([
        ['some', 404],
        ['all', 200],
      ] as const)('to one who may see %s', async (who, ofTheirs) => {
        read(who);
        const mine = await row.ofApi(plugin, MINE);
        expect(mine.status).toBe(200);
        expect((await row.ofApi(plugin, THEIRS)).status).toBe(ofTheirs);
        if (who === 'some') {
          expectNoMarks(mine.text);
        }
      });
    }

    if ('ofFinding' in row) {
      it.each(['some', 'all'] as const)('to one who may see %s', async who => {
        read('all');
        for (const id of findings.values()) {
          await plugin.put(
            `/v1/findings/${encodeURIComponent(id)}/waiver`,
            WAIVER,
          );
        }
        read(who);
        const statusOf = async (key: string) => {
          const id = encodeURIComponent(findings.get(key) ?? '');
          return (await row.ofFinding(plugin, id)).status;
        };
        const [mine, theirs] = [await statusOf(MINE), await statusOf(THEIRS)];
        expect(mine).toBeLessThan(300);
        expect(theirs).toBe(who === 'some' ? 404 : mine);
      });
    }

    if ('alike' in row) {
      it.each(['some', 'all'] as const)('to one who may see %s', async who => {
        read(who);
        const { status, text } = await row.alike(plugin);
        expect(status).toBe(row.status);
        if (who === 'some') {
          expectNoMarks(text);
        }
      });
    }
  });

  describe.each(Object.entries(ACTIONS))(
    'by the action %s',
    (name, inputOf) => {
      const invoke = (key: string) =>
        plugin.actions.invoke({
          id: `test:${name}`,
          input: inputOf(key),
          credentials: mockCredentials.user(),
        });
      const isOfApi = 'key' in inputOf(MINE);

      it('is nothing without a permission', async () => {
        read('none');
        await expect(invoke(MINE)).rejects.toThrow(
          'Permission private-api.api.read is not granted',
        );
      });

      it('to one who may see some', async () => {
        read('some');
        const { output } = await invoke(MINE);
        expect(marksIn(JSON.stringify(output))).toEqual([]);
      });

      if (isOfApi) {
        it('is nothing of an API that one may not see', async () => {
          read('some');
          await expect(invoke(THEIRS)).rejects.toThrow('is known');
        });
      }

      it('to one who may see all', async () => {
        read('all');
        const { output } = await invoke(isOfApi ? THEIRS : MINE);
        const expected = name.startsWith('list-') ? { totalItems: 2 } : {};
        expect(output).toMatchObject(expected);
      });
    },
  );

  it('leaves APIs that a reader may not see out of sums', async () => {
    read('some');
    const { body } = await plugin.get('/v1/compliance?groupBy=practice');
    const { body: pillars } = await plugin.get(
      '/v1/compliance?groupBy=pillar&pillar=security',
    );
    expect(pillars.items).toMatchObject([{ group: 'security' }]);
    for (const row of [...body.items, ...pillars.items]) {
      expect(row.apis).toBe(1);
      expect(row.affectedApis).toBeLessThanOrEqual(1);
    }
    const narrowed = await plugin.get(
      '/v1/compliance?groupBy=account&pillar=security',
    );
    expect(narrowed.body.items).toMatchObject([
      { group: '111111111111', apis: 1 },
    ]);
    expectNoMarks(narrowed.text);
    const history = await plugin.get(
      '/v1/history?groupBy=pillar&pillar=security',
    );
    expect(history.body.items).toMatchObject([{ group: 'security', apis: 1 }]);
    const { body: owners } = await plugin.get('/v1/owners');
    const { body: apis } = await plugin.get('/v1/apis');
    expect(owners.items[0].monthlyCost).toBe(apis.items[0].monthlyCost);
  });

  it('counts a neighbour without naming it', async () => {
    read('some');
    const { body, text } = await plugin.get('/v1/vpc-endpoints');
    expect(body.items).toMatchObject([{ usedBy: [MINE], usedByHidden: 1 }]);
    expectNoMarks(text);
  });
});
