import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  definePractice,
  fail,
  pass,
  Practice,
} from 'backstage-plugin-private-api-common';
import { aPrivateApi } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { aTemplate } from '../__testUtils__/templates';
import { privateApiPracticesExtensionPoint } from './extensionPoint';

jest.setTimeout(60_000);

const namesItsCostCentre = definePractice({
  meta: {
    id: 'ACME-TAG-01',
    title: 'API names its cost centre',
    severity: 'high',
    appliesTo: 'api',
    checks: 'Whether the API has the tag cost-centre.',
    why: 'Nobody pays for it otherwise.',
    sources: [
      {
        edition: 'other',
        title: 'Tagging at Acme',
        url: 'https://acme.example.com/tags',
      },
    ],
    pillar: 'cost',
    remediation: { text: 'Add the tag.' },
    whenToIgnore: 'Never.',
    messages: { missing: 'It has no tag {{tag}}.' },
  },
  evaluate: ({ tags }) =>
    tags['cost-centre'] ? pass() : fail('missing', { tag: 'cost-centre' }),
});

function moduleWith(...practices: Practice[]) {
  return createBackendModule({
    pluginId: 'private-api',
    moduleId: 'acme-practices',
    register(env) {
      env.registerInit({
        deps: { shelf: privateApiPracticesExtensionPoint },
        async init({ shelf }) {
          shelf.addPractices(...practices);
        },
      });
    },
  });
}

const start = (practices: Practice[], config = {}) =>
  startPlugin(
    aTestEstate([
      aPrivateApi({ apiId: 'orders0001', name: 'orders' }),
      aPrivateApi({
        apiId: 'payments01',
        name: 'payments',
        tags: { 'cost-centre': '4711' },
      }),
    ]),
    config,
    undefined,
    [moduleWith(...practices)],
  );

describe('a practice that a module adds', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await start([namesItsCostCentre]);
  });

  it('is in the catalogue, with where it comes from', async () => {
    const { body } = await plugin.get('/v1/practices');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        id: 'ACME-TAG-01',
        inForce: true,
        pillar: 'cost',
        sources: [
          {
            edition: 'other',
            title: 'Tagging at Acme',
            url: 'https://acme.example.com/tags',
          },
        ],
      }),
    );
  });

  it('has findings where it fails, which can be waived', async () => {
    const { body } = await plugin.get('/v1/findings?practice=ACME-TAG-01');
    expect(body.items).toMatchObject([
      {
        api: '111111111111:eu-west-1:orders0001',
        message: 'It has no tag cost-centre.',
        state: 'open',
      },
    ]);
    const waived = await plugin.put(`/v1/findings/${body.items[0].id}/waiver`, {
      reason: 'Its centre closes',
      expiresOn: '2999-12-31',
    });
    expect(waived.status).toBe(200);
    await plugin.delete(`/v1/findings/${body.items[0].id}/waiver`);
  });

  it('counts in the compliance', async () => {
    const { body } = await plugin.get('/v1/compliance?groupBy=practice');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        group: 'ACME-TAG-01',
        apis: 2,
        affectedApis: 1,
        score: 65,
      }),
    );
  });

  it('judges what a template would make', async () => {
    const { body } = await plugin.post('/v1/check', {
      templates: [aTemplate()],
    });
    const ids = body.profiles[0].findings.map(({ practice }: any) => practice);
    expect(ids).toContain('ACME-TAG-01');
  });
});

it('is switched off and weighed by configuration as all others', async () => {
  const plugin = await start([namesItsCostCentre], {
    practices: { severities: { 'ACME-TAG-01': 'info' } },
  });
  const { body } = await plugin.get('/v1/findings?practice=ACME-TAG-01');
  expect(body.items).toMatchObject([{ severity: 'info' }]);
  const without = await start([namesItsCostCentre], {
    practices: { disabled: ['ACME-TAG-01'] },
  });
  const answer = await without.get('/v1/findings?practice=ACME-TAG-01');
  expect(answer.body.items).toEqual([]);
});

it('holds up no other practice when it throws', async () => {
  const broken = {
    ...namesItsCostCentre,
    evaluate: () => {
      throw new Error('out of order');
    },
  };
  const plugin = await start([broken]);
  const { body } = await plugin.get('/v1/findings');
  const ids = body.items.map(({ practice }: any) => practice);
  expect(ids).toContain('PA-POL-01');
  expect(ids).not.toContain('ACME-TAG-01');
});

const withMeta = (meta: Partial<Practice['meta']>): Practice => ({
  ...namesItsCostCentre,
  meta: { ...namesItsCostCentre.meta, ...meta },
});

it.each([
  [
    'an id that ships',
    [withMeta({ id: 'PA-POL-01' })],
    "Practice PA-POL-01 can't be added: id: there is a practice with it already",
  ],
  [
    'an id twice',
    [namesItsCostCentre, withMeta({ title: 'Another one' })],
    "Practice ACME-TAG-01 can't be added: id: there is a practice with it already",
  ],
  [
    'another form of id',
    [withMeta({ id: 'cost centre' })],
    "Practice cost centre can't be added: id: 'cost centre' is not of the form",
  ],
  [
    'an empty message',
    [withMeta({ messages: { missing: '' } })],
    "Practice ACME-TAG-01 can't be added: messages.missing: it is empty",
  ],
])('stops the start for %s, and says why', async (_, practices, message) => {
  await expect(start(practices)).rejects.toThrow(message);
});
