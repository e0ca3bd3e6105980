import type { Api } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ExportedDefinition } from '../collect';
import { aPrivateApi, SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import {
  readDefinitionTexts,
  readDigests,
  writeDefinitions,
} from './definitions';

jest.setTimeout(60_000);

const databases = supportedDatabases();

function servingStages(stages: Record<string, string>): Api {
  return aPrivateApi({
    stages: Object.entries(stages).map(([name, deploymentId]) => ({
      name,
      deploymentId,
      variables: {},
      accessLog: null,
      methodSettings: {},
      cache: null,
      tags: {},
    })),
  });
}

function exported(api: Api, deploymentId: string): ExportedDefinition {
  return {
    apiArn: api.arn,
    deploymentId,
    digest: { operations: { 'GET /': '' } },
    text: `text of ${deploymentId}`,
  };
}

describe.each(databases.eachSupportedId())('definitions on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
  });

  const write = (api: Api, deploymentIds: string[]) =>
    writeDefinitions(knex, {
      scope: SCOPE,
      resources: [api],
      definitions: deploymentIds.map(id => exported(api, id)),
    });
  const known = async () => [...(await readDigests(knex, SCOPE)).keys()].sort();

  it('knows what earlier passes have exported, and gives the text of the stage that stands for the API', async () => {
    const api = servingStages({ live: 'd1', test: 'd2' });
    await write(api, ['d1', 'd2']);
    expect(await readDigests(knex, SCOPE, [api.arn])).toEqual(
      new Map([
        [`${api.arn} d1`, { operations: { 'GET /': '' } }],
        [`${api.arn} d2`, { operations: { 'GET /': '' } }],
      ]),
    );
    expect(await readDefinitionTexts(knex, [api])).toEqual(
      new Map([[api.arn, 'text of d1']]),
    );
  });

  it('forgets a deployment that no stage serves any more', async () => {
    await write(servingStages({ live: 'd1' }), ['d1']);
    const later = servingStages({ live: 'd2' });
    await write(later, ['d2']);
    expect(await known()).toEqual([`${later.arn} d2`]);
  });

  it('keeps those of APIs that a pass did not read, or whose stages it could not', async () => {
    const api = servingStages({ live: 'd1' });
    await write(api, ['d1']);
    await writeDefinitions(knex, { scope: SCOPE, resources: [] });
    await write({ ...api, stages: { unknown: 'denied' } }, []);
    expect(await known()).toEqual([`${api.arn} d1`]);
  });

  it('takes an API that no stage serves for one without a text', async () => {
    expect(await readDefinitionTexts(knex, [aPrivateApi()])).toEqual(new Map());
  });
});
