import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, privateApis } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();

describe.each(databases.eachSupportedId())('writeProfiles on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
  });

  it('writes nothing the second time', async () => {
    const records = privateApis(250).map(api => aProfileRecord(api));
    expect(await writeProfiles(knex, records)).toHaveLength(250);
    expect(await writeProfiles(knex, records)).toEqual([]);
  });

  it('writes only the API that has changed', async () => {
    const [first, second] = privateApis(2);
    await writeProfiles(
      knex,
      [first, second].map(api => aProfileRecord(api)),
    );
    const changed = { ...second, tags: { owner: 'orders' } };
    expect(
      await writeProfiles(
        knex,
        [first, changed].map(api => aProfileRecord(api)),
      ),
    ).toEqual(['111111111111:eu-west-1:api0000001']);
    expect(await knex('api_labels').where('label', 'tag:owner')).toEqual([
      {
        api_key: '111111111111:eu-west-1:api0000001',
        label: 'tag:owner',
        value: 'orders',
      },
    ]);
  });

  it('writes a profile that has changed where its row has not', async () => {
    const api = aPrivateApi();
    const record = aProfileRecord(api);
    await writeProfiles(knex, [record]);
    const { connectivity } = record.profile;
    expect(
      await writeProfiles(knex, [
        aProfileRecord(api, {
          connectivity: { ...connectivity, summary: 'Something else' },
        }),
      ]),
    ).toEqual(['111111111111:eu-west-1:a1b2c3d4e5']);
  });

  it('takes away findings that are no more', async () => {
    const api = aPrivateApi();
    await writeProfiles(knex, [
      aProfileRecord(api, { findings: [aFinding(api)] }),
    ]);
    expect(await knex('api_findings')).toMatchObject([
      { practice: 'PA-POL-01', severity: 3 },
    ]);
    await writeProfiles(knex, [aProfileRecord(api, { findings: [] })]);
    expect(await knex('api_findings')).toEqual([]);
  });
});
