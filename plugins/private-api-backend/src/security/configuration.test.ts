import { Config, ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RecordingSource } from '../aws/RecordingSource';
import { readSourcesFromConfig } from '../collect';
import { readEstateConfig } from '../estate/readEstateConfig';
import { readPracticeSettings } from '../estate/readPracticeSettings';
import { readNotifyConfig } from '../notify/readNotifyConfig';
import { readPriceConfig } from '../prices/readPriceConfig';

/** All that reads a part of `privateApi`. */
const READERS: Record<string, (config: Config) => unknown> = {
  readEstateConfig,
  readNotifyConfig,
  readPracticeSettings,
  readPriceConfig,
  readSourcesFromConfig: config =>
    readSourcesFromConfig(config, {
      credentials: DefaultAwsCredentialsManager.fromConfig(config),
    }),
};

/** Objects whose keys are taken from the configuration, or could be by mistake; `HERE` stands for the hostile ones. */
const PLACES: [where: string, json: string][] = [
  ['the root', '{HERE}'],
  ['sources', '{"sources":{HERE}}'],
  ['a source', '{"sources":{"a":{"type":"aws",HERE}}}'],
  [
    'tags of an organisation',
    '{"sources":{"a":{"type":"aws","regions":["eu-west-1"],"organization":{"account":"111111111111","tags":{HERE}}}}}',
  ],
  ['a schedule', '{"sources":{"a":{"type":"aws","schedule":{HERE}}}}'],
  ['practices', '{"practices":{HERE}}'],
  ['severities', '{"practices":{"severities":{HERE}}}'],
  ['ownership', '{"ownership":{HERE}}'],
  ['prices', '{"prices":{"source":"bulk",HERE}}'],
  ['notifications', '{"notifications":{"enabled":true,HERE}}'],
];

/** As parsed from a file: written out as literals these names would set a prototype. */
const POLLUTING: [what: string, keys: string][] = [
  ['a prototype', '"__proto__":{"polluted":true,"severity":"high"}'],
  ['a constructor', '"constructor":{"prototype":{"polluted":true}}'],
  ['a list of prototypes', '"__proto__":[{"polluted":true}]'],
];

describe('configuration with', () => {
  it.each(
    PLACES.flatMap(([where, json]) =>
      POLLUTING.flatMap(([what, keys]) =>
        Object.keys(READERS).map(reader => ({
          what,
          where,
          reader,
          json: json.replace('HERE', keys),
        })),
      ),
    ),
  )('$what in $where pollutes nothing by $reader', ({ reader, json }) => {
    const config = new ConfigReader({ privateApi: JSON.parse(json) });
    let refusal: unknown;
    try {
      READERS[reader](config);
    } catch (error) {
      // Refused or taken: what matters is what it leaves behind.
      refusal = error;
    }
    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('severity');
    // A refusal names the configuration's mistake; anything else broke on the way.
    expect(refusal).not.toBeInstanceOf(RangeError);
    expect(String(refusal)).not.toMatch(/Cannot read|is not a function/);
  });
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
  [
    'notifications.unowned',
    { notifications: { enabled: true, unowned: 'group:/../x' } },
  ],
  [
    'notifications.page',
    { notifications: { enabled: true, page: 'https://elsewhere.example' } },
  ],
];

describe('a value of no use names its key', () => {
  it.each(WRONG)('%s: %j', (key, privateApi) => {
    const config = new ConfigReader({ privateApi });
    expect(() => {
      readEstateConfig(config);
      readPracticeSettings(config);
      readPriceConfig(config);
      readNotifyConfig(config);
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

  it.each([
    ['upwards', '../../etc'],
    ['to the root', '/etc'],
    ['by a NUL', 'eu-west-1\0'],
    ['by the name of a prototype', '__proto__'],
  ])('cannot lead %s by the name of a Region', async (_where, region) => {
    await write(
      'recording.json',
      manifestOf([{ accountId: '111111111111', region }]),
    );
    const source = new RecordingSource({ id: 'sample', directory });
    await expect(source.listScopes()).rejects.toThrow(
      'scopes[0].region is neither a Region nor global',
    );
  });

  /** Files with a hostile key at each place from which names are taken. */
  const HOSTILE_FILES: [where: string, file: string, text: string][] = [
    ['its manifest', 'recording.json', '{"format":1,HERE}'],
    [
      'a scope of its manifest',
      'recording.json',
      '{"format":1,"recordedAt":"2026-11-23T06:00:00Z","scopes":[{HERE}]}',
    ],
    ['a call', 'apigateway.json', '[{"operation":"GetRestApis",HERE}]'],
    [
      'what is asked',
      'apigateway.json',
      '[{"operation":"GetRestApis","input":{HERE},"output":{}}]',
    ],
    [
      'an answer',
      'apigateway.json',
      '[{"operation":"GetRestApis","input":{},"output":{HERE}}]',
    ],
    [
      'an item of an answer',
      'apigateway.json',
      '[{"operation":"GetRestApis","input":{},"output":{"items":[{"id":"a","tags":{HERE}}]}}]',
    ],
    [
      'a document in an answer',
      'apigateway.json',
      '[{"operation":"GetExport","input":{},"output":{"body":{"$json":{HERE}}}}]',
    ],
    [
      'a failure',
      'apigateway.json',
      '[{"operation":"GetRestApis","input":{},"error":{HERE}}]',
    ],
  ];

  it.each(
    HOSTILE_FILES.flatMap(([where, file, text]) =>
      ['__proto__', 'constructor', 'prototype'].map(key => ({
        where,
        key,
        file:
          file === 'recording.json' ? file : `111111111111/eu-west-1/${file}`,
        text: text.replace('HERE', `"${key}":{"polluted":true}`),
      })),
    ),
  )(
    'cannot reach prototypes by $key in $where',
    async ({ key, file, text }) => {
      await write('recording.json', manifestOf([scope]));
      await write(file, text);
      const source = new RecordingSource({ id: 'sample', directory });
      await expect(source.clientsFor(scope)).rejects.toThrow(
        `the key ${key} is not allowed`,
      );
      expect({}).not.toHaveProperty('polluted');
    },
  );
});
