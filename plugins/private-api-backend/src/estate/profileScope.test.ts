import {
  Api,
  ec2Arn,
  Resource,
  Scope,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { replaceScope } from '../store/replaceScope';
import { registerScope } from '../store/scopes';
import {
  aPass,
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
  privateApis,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { EstateInventory } from './EstateInventory';
import { createAnalyses } from './profileApi';
import { profileScope } from './profileScope';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const SECOND = '2026-11-23T10:30:00.000Z';
const NEXT_DAY = '2026-11-24T10:00:00.000Z';

describe.each(databases.eachSupportedId())('profileScope on %s', engine => {
  let knex: Knex;
  let estate: EstateInventory;
  const analyses = createAnalyses();
  const judge = jest.spyOn(analyses, 'judge');

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    estate = new EstateInventory(knex);
  });

  /** A pass and what follows it; the keys of the APIs that were written. */
  async function collect(
    resources: Resource[],
    options: { scope?: Scope; startedAt?: string } = {},
  ) {
    const pass = aPass(resources, options);
    await registerScope(knex, pass.scope, 'live');
    const outcome = await replaceScope(knex, pass, {
      lostShare: 1,
      minApis: 1,
    });
    judge.mockClear();
    return profileScope(pass.scope, outcome.held ? [] : outcome.changedArns, {
      knex,
      estate,
      analyses,
      ownershipTags: ['owner'],
    });
  }

  it('profiles and writes nothing when nothing has changed', async () => {
    expect(await collect(privateApis(3))).toHaveLength(3);
    expect(await collect(privateApis(3), { startedAt: SECOND })).toEqual([]);
    expect(judge).not.toHaveBeenCalled();
    expect(await knex('scopes')).toMatchObject([{ profiled_as_of: SECOND }]);
  });

  it('writes only the API that has changed', async () => {
    const [first, second] = privateApis(2);
    await collect([first, second]);
    const changed: Api = { ...second, tags: { owner: 'orders' } };
    expect(await collect([first, changed], { startedAt: SECOND })).toEqual([
      '111111111111:eu-west-1:api0000001',
    ]);
  });

  it('looks again on another day, because findings may come with age', async () => {
    await collect(privateApis(2));
    await collect(privateApis(2), { startedAt: NEXT_DAY });
    expect(judge).toHaveBeenCalledTimes(2);
  });

  it('profiles at once the APIs of other scopes that use what has changed', async () => {
    const endpoint = aVpcEndpoint();
    const theirs = aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'payments01',
      vpcEndpointIds: ['vpce-0a1'],
    });
    const unconcerned = aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'returns001',
      apiType: 'HTTP',
      endpointType: 'REGIONAL',
    });
    await collect([endpoint]);
    await collect([theirs, unconcerned], { scope: OTHER_SCOPE });
    await collect([{ ...endpoint, state: 'failed' }], { startedAt: SECOND });
    expect(judge.mock.calls.map(([api]) => api.apiId)).toContain('payments01');
    expect(judge.mock.calls.map(([api]) => api.apiId)).not.toContain(
      'returns001',
    );
  });

  it('marks an API as removed, and takes it back', async () => {
    const [first, second] = privateApis(2);
    await collect([first, second]);
    expect(await collect([first], { startedAt: SECOND })).toContain(
      '111111111111:eu-west-1:api0000001',
    );
    expect(await knex('apis').where({ is_removed: true })).toMatchObject([
      {
        api_key: '111111111111:eu-west-1:api0000001',
        removed_at: SECOND,
        last_seen: '2026-11-23T10:00:00.000Z',
      },
    ]);
    expect(await knex('scopes').pluck('api_count')).toEqual([1]);
    expect(await collect([first, second], { startedAt: NEXT_DAY })).toContain(
      '111111111111:eu-west-1:api0000001',
    );
    expect(await knex('apis').where({ is_removed: true })).toEqual([]);
    expect(await knex('scopes').pluck('api_count')).toEqual([2]);
  });

  it('counts the APIs of a scope again that another version has miscounted', async () => {
    await collect(privateApis(3));
    await knex('scopes').update({ api_count: 1 });
    await collect(privateApis(3), { startedAt: SECOND });
    expect(await knex('scopes').pluck('api_count')).toEqual([3]);
  });

  it('sees what another replica has written', async () => {
    await collect([aPrivateApi()]);
    const replica = new EstateInventory(knex);
    const before = await replica.current();
    expect(await replica.current()).toBe(before);
    await collect([aPrivateApi(), aVpcEndpoint()], { startedAt: SECOND });
    const { inventory } = await replica.current();
    expect(inventory.all('vpc-endpoint')).toHaveLength(1);
  });

  it('prefers what its owner sees of a shared resource', async () => {
    const arn = ec2Arn(SCOPE, 'vpc-endpoint', 'vpce-0a1');
    await collect([aVpcEndpoint()]);
    await collect(
      [aVpcEndpoint({ arn, state: { unknown: 'not the owner' } })],
      { scope: OTHER_SCOPE },
    );
    const { inventory } = await estate.current();
    expect(inventory.get('vpc-endpoint', arn)?.state).toBe('available');
  });
});
