import type { Knex } from 'knex';
import type { Json } from '../../aws/recording/encodeValue';
import type { RecordedCall } from '../../aws/recording/RecordedCall';
import type { ScopeSource } from '../../collect';
import { collectAll } from '../../testing/collectorOn';
import { changedEstate } from '../../testing/sampleEstate';
import {
  migratedDatabase,
  supportedDatabases,
} from '../../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const databases = supportedDatabases();

const NAMES = [
  '📦 orders',
  '👩🏽‍💻',
  'Bestellungen für Ä',
  '注文',
  "Robert'); DROP TABLE apis;--",
  '% _ \\ " \' ` ?',
  'a\u0000b',
  'half \ud83d of an emoji',
];

/** A policy of more than 8 KB with every escape of JSON in it, and what GetRestApis makes of it. */
function hardPolicy() {
  const statement = {
    Sid: 'quote " backslash \\ slash / bell \u0007 \b\f\n\r\t é 📦 \u2028 \u0000',
    Effect: 'Allow',
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: 'execute-api:/*',
    Condition: { StringNotLike: { 'aws:PrincipalArn': '*\\*\\"?\\u0041' } },
  };
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: Array.from({ length: 40 }, () => statement),
  });
  const answered = JSON.stringify(policy).slice(1, -1).replace(/\//g, '\\/');
  return { policy, answered };
}

/** The sample estate whose REST APIs have these names in turn, and all of them this policy. */
function estateOf(names: readonly string[], policy: string): ScopeSource {
  let named = 0;
  const rename = (call: RecordedCall): RecordedCall => {
    const output = call.output as { items?: { [key: string]: Json }[] };
    return {
      ...call,
      output: {
        ...output,
        items: (output.items ?? []).map(item => ({
          ...item,
          name: names[named++ % names.length],
          policy,
        })),
      },
    };
  };
  return changedEstate(answers => ({
    find: (service, operation, input) => {
      const call = answers.find(service, operation, input);
      return operation === 'GetRestApis' && call?.output ? rename(call) : call;
    },
  }));
}

describe.each(databases.eachSupportedId())('text of every kind, on %s', id => {
  let knex: Knex;
  const { policy, answered } = hardPolicy();

  beforeAll(async () => {
    knex = await migratedDatabase(databases, id);
    await collectAll(knex, estateOf(NAMES, answered));
  });

  it('is stored with every scope', async () => {
    const failed = await knex('scopes').whereNotNull('stale_since');
    expect(failed.map(({ scope_id, error }) => [scope_id, error])).toEqual([]);
  });

  it('is stored as AWS says it', async () => {
    expect(policy.length).toBeGreaterThan(8_000);
    const rows: { document: string }[] = await knex('resources').where({
      kind: 'api',
    });
    const apis = rows
      .map(({ document }) => JSON.parse(document))
      .filter(api => api.apiType === 'REST');
    expect(new Set(apis.map(api => api.name))).toEqual(new Set(NAMES));
    expect(new Set(apis.map(api => api.policy))).toEqual(new Set([policy]));
  });

  it('changes nothing when it is read again', async () => {
    const revisions = () =>
      knex('scopes').orderBy('scope_id').pluck('revision');
    const before = await revisions();
    await collectAll(knex, estateOf(NAMES, answered));
    expect(await revisions()).toEqual(before);
  });
});
