import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RecordingSource } from '../aws/RecordingSource';
import { readEstateConfig } from '../estate/readEstateConfig';
import { readPracticeSettings } from '../estate/readPracticeSettings';
import { readPriceConfig } from '../prices/readPriceConfig';

/** As parsed from a file: written out as literals these names would set a prototype. */
const CONFIGURATIONS: [what: string, json: string][] = [
  ['a prototype at the root', '{"__proto__":{"polluted":true}}'],
  ['a prototype of a source', '{"sources":{"__proto__":{"polluted":true}}}'],
  [
    'a constructor for a source',
    '{"sources":{"constructor":{"prototype":{"polluted":true}}}}',
  ],
  [
    'a prototype of practices',
    '{"practices":{"__proto__":{"polluted":true,"severity":"high"}}}',
  ],
  ['a prototype of ownership', '{"ownership":{"__proto__":{"tags":["x"]}}}'],
];

describe('configuration with', () => {
  it.each(CONFIGURATIONS)(
    '%s changes nothing beside itself',
    async (_what, json) => {
      const config = new ConfigReader({ privateApi: JSON.parse(json) });
      // Whether it is refused or taken: what matters is what it leaves behind.
      for (const read of [readEstateConfig, readPracticeSettings]) {
        await Promise.resolve(config)
          .then<unknown>(read)
          .catch(() => {});
      }
      expect({}).not.toHaveProperty('polluted');
      expect({}).not.toHaveProperty('severity');
    },
  );
});

/** Values of no use, one at a time, and the key that the refusal must name. */
const WRONG: [key: string, privateApi: JsonObject][] = [
  ['sources.company.schedule', { sources: { company: { schedule: 'often' } } }],
  [
    'sources.company.schedule',
    {
      sources: {
        company: { schedule: { frequency: 'often', timeout: { minutes: 1 } } },
      },
    },
  ],
  ['ownership.tags', { ownership: { tags: { owner: true } } }],
  ['ownership.catalogInterval', { ownership: { catalogInterval: 'soon' } }],
  ['changes.topic', { changes: { topic: ['a'] } }],
  ['changes.window', { changes: { window: { fortnights: 1 } } }],
  ['removals.lostShare', { removals: { lostShare: 1.5 } }],
  ['removals.lostShare', { removals: { lostShare: -0.1 } }],
  ['removals.minApis', { removals: { minApis: 'few' } }],
  ['removals.retention', { removals: { retention: 'long' } }],
  ['history.retention', { history: { retention: 'long' } }],
  ['prices.source', { prices: { source: 'guess' } }],
  ['prices.regions', { prices: { source: 'api', regions: ['../etc'] } }],
  ['prices.baseUrl', { prices: { source: 'bulk', baseUrl: 7 } }],
  ['practices.edition', { practices: { edition: '1999' } }],
  ['practices.disabled', { practices: { disabled: 'all' } }],
  [
    'practices.severities.policy-open',
    { practices: { severities: { 'policy-open': 'terrible' } } },
  ],
];

describe('a value of no use names its key', () => {
  it.each(WRONG)('%s: %j', (key, privateApi) => {
    const config = new ConfigReader({ privateApi });
    expect(() => {
      readEstateConfig(config);
      readPracticeSettings(config);
      readPriceConfig(config);
    }).toThrow(`privateApi.${key}`);
  });
});

describe('a recording', () => {
  const scope = { accountId: '111111111111', region: 'eu-west-1' };
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'recording-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function write(file: string, text: string) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), text);
  }

  const manifestOf = (scopes: object[]) =>
    JSON.stringify({ format: 1, recordedAt: '2026-11-23T06:00:00Z', scopes });

  it.each([
    ['upwards', '../../../../etc'],
    ['to the root', '/etc'],
    ['to a folder beside', '111111111111/../../secrets'],
    ['by a NUL', '111111111111\0'],
  ])('cannot lead %s by the name of an account', async (_where, accountId) => {
    await write(
      'recording.json',
      manifestOf([{ accountId, region: 'eu-west-1' }]),
    );
    const source = new RecordingSource({ id: 'sample', directory });
    await expect(
      source
        .listScopes()
        .then(scopes => Promise.all(scopes.map(s => source.clientsFor(s)))),
    ).rejects.toThrow('scopes[0].accountId is not an account id');
  });

  it('cannot reach prototypes by the names in its answers', async () => {
    await write('recording.json', manifestOf([scope]));
    await write(
      '111111111111/eu-west-1/apigateway.json',
      `[{"operation":"GetRestApis","input":{"limit":500},
         "output":{"items":[{"id":"a","__proto__":{"polluted":true}}]}}]`,
    );
    const source = new RecordingSource({ id: 'sample', directory });
    await expect(source.clientsFor(scope)).rejects.toThrow(
      'the key __proto__ is not allowed',
    );
    expect({}).not.toHaveProperty('polluted');
  });
});
