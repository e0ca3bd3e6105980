import { Inventory, Resource } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aProfileRecord } from '../__testUtils__/aProfileRecord';
import {
  aPass,
  aPrivateApi,
  aVpcEndpoint,
  aVpcLink,
  OTHER_SCOPE,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { writeProfiles } from '../store/writeProfiles';
import { inventoryFor } from './inventoryFor';

jest.setTimeout(60_000);

const databases = supportedDatabases();

const MINE = aPrivateApi({ apiId: 'orders0001', tags: { owner: 'orders' } });
const NEIGHBOUR = aPrivateApi({
  apiId: 'payments01',
  name: 'payments',
  description: 'Takes the money',
  tags: { owner: 'payments' },
});
const USED_ELSEWHERE = aVpcEndpoint({ ...OTHER_SCOPE, endpointId: 'vpce-0b2' });
const ELSEWHERE: Resource[] = [
  aPrivateApi({ ...OTHER_SCOPE, apiId: 'returns001' }),
  aVpcLink(OTHER_SCOPE),
];
const ENDPOINT = aVpcEndpoint();

describe.each(databases.eachSupportedId())('inventoryFor on %s', engine => {
  let knex: Knex;
  const inventory = new Inventory(
    [MINE, NEIGHBOUR, ENDPOINT, USED_ELSEWHERE, ...ELSEWHERE],
    [SCOPE, OTHER_SCOPE].flatMap(scope => aPass([], { scope }).coverage),
  );

  beforeAll(async () => {
    knex = await migratedDatabase(databases, engine);
    const mine = aProfileRecord(MINE);
    mine.references.set(USED_ELSEWHERE.arn, true);
    await writeProfiles(knex, [mine, aProfileRecord(NEIGHBOUR)]);
  });

  const mine = () =>
    inventoryFor(inventory, knex, {
      property: 'owner',
      values: ['group:default/orders'],
    });

  it('is all there is for who may see all', async () => {
    expect(await inventoryFor(inventory, knex, 'all')).toBe(inventory);
  });

  it('keeps what stands beside a visible API, and what that API uses elsewhere', async () => {
    const { resources } = await mine();
    expect(resources.map(({ arn }) => arn)).toEqual(
      [MINE, NEIGHBOUR, ENDPOINT, USED_ELSEWHERE].map(({ arn }) => arn),
    );
  });

  it('takes the name off APIs that are not visible', async () => {
    const kept = await mine();
    expect(kept.get('api', MINE.arn)).toEqual(MINE);
    const { description: _, ...rest } = NEIGHBOUR;
    expect(kept.get('api', NEIGHBOUR.arn)).toEqual({
      ...rest,
      name: 'an API you may not see',
      tags: {},
    });
  });

  it('does not take what is left out for absent', async () => {
    const kept = await mine();
    expect(kept.gapOf('vpc-link', SCOPE)).toBeUndefined();
    expect(kept.gapOf('vpc-link', OTHER_SCOPE)).toEqual({
      unknown: 'you may see no API of account 222222222222 in eu-west-1',
    });
  });

  it('is empty for who may see an API that is not there', async () => {
    const kept = await inventoryFor(inventory, knex, {
      property: 'owner',
      values: [],
    });
    expect(kept.resources).toEqual([]);
  });
});
