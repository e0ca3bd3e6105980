import type { Finding } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, privateApis } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import type { IsDoubtful } from './ProfileRecord';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const FIRST = '2026-11-23T10:00:00.000Z';
const SECOND = '2026-11-24T10:00:00.000Z';
const THIRD = '2026-11-25T10:00:00.000Z';

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

  describe('with findings', () => {
    const api = aPrivateApi();
    const finding = aFinding(api);
    const ids = ['low 1', 'low 2'].map(id =>
      aFinding(api, { id, severity: 'low' }),
    );

    const judge = (
      findings: Finding[],
      asOf: string,
      isDoubtful: IsDoubtful = () => false,
    ) =>
      writeProfiles(knex, [
        { ...aProfileRecord(api, { findings, asOf }), isDoubtful },
      ]);
    const rows = () => knex('api_findings').orderBy('finding_id');
    const counts = () =>
      knex('apis').first(
        'critical',
        'high',
        'medium',
        'low',
        'info',
        'findings_rank',
      );

    it('counts them by severity', async () => {
      await judge([finding, ...ids], FIRST);
      expect(await counts()).toMatchObject({
        critical: 0,
        high: 1,
        medium: 0,
        low: 2,
        info: 0,
      });
      expect(Number((await counts()).findings_rank)).toBe(1_000_002_000);
    });

    it('resolves one that is found no more, and opens it again', async () => {
      await judge([finding], FIRST);
      await judge([], SECOND);
      expect(await rows()).toMatchObject([
        { first_seen: FIRST, resolved_at: SECOND, reopened_at: null },
      ]);
      expect(await counts()).toMatchObject({ high: 0 });
      await judge([finding], THIRD);
      expect(await rows()).toMatchObject([
        {
          first_seen: FIRST,
          last_seen: null,
          resolved_at: null,
          reopened_at: THIRD,
        },
      ]);
      expect(await counts()).toMatchObject({ high: 1 });
    });

    it('keeps one open that could not be judged, also in the profile', async () => {
      await judge([finding], FIRST);
      await judge([], SECOND, () => true);
      expect(await rows()).toMatchObject([{ resolved_at: null }]);
      expect(await counts()).toMatchObject({ high: 1 });
      const { profile } = await knex('api_profiles').first('profile');
      expect(JSON.parse(profile).findings).toEqual([finding]);
      expect(await judge([], THIRD, () => true)).toEqual([]);
      await judge([], THIRD);
      expect(await rows()).toMatchObject([{ resolved_at: THIRD }]);
    });

    it('writes nothing the second time', async () => {
      await judge([finding, ...ids], FIRST);
      expect(await judge([finding, ...ids], SECOND)).toEqual([]);
    });
  });
});
