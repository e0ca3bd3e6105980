import { mockCredentials } from '@backstage/backend-test-utils';
import { FakeEstate, ORDERS } from './__testUtils__/FakeEstate';
import { runRefresh } from './__testUtils__/runRefresh';

const BY_KEY = { key: ORDERS.key };
const BY_NAME = {
  accountId: '111111111111',
  region: 'eu-west-1',
  name: 'orders',
};
const OTHER = {
  key: '111111111111:eu-west-1:zzzzzzzzzz',
  name: 'orders',
  entityName: 'orders-zzzzzzzzzz',
};

describe('privateApi:inventory:refresh', () => {
  it.each([
    ['its key', BY_KEY],
    ['its name', BY_NAME],
    ['its name and tags', { ...BY_NAME, tags: ORDERS.tags }],
  ])('waits for an API by %s', async (_, input) => {
    const estate = new FakeEstate();
    const { outputs, error } = await runRefresh(estate, input);
    expect(error).toBeUndefined();
    expect(outputs).toEqual({
      key: '111111111111:eu-west-1:a1b2c3d4e5',
      entityRef: 'api:default/orders-a1b2c3d4e5',
    });
    expect(estate.count('POST /v1/refresh')).toBe(1);
  });

  it('asks on behalf of the initiator', async () => {
    const estate = new FakeEstate();
    await runRefresh(estate, BY_KEY);
    const [authorization, ...others] = estate.authorizations;
    expect(others).toEqual([]);
    expect(authorization).toBe(
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.user(),
        targetPluginId: 'private-api',
      })}`,
    );
  });

  it('does not take an API for read that was indexed before', async () => {
    const estate = new FakeEstate();
    estate.apis = [ORDERS];
    estate.looksPerPass = 5;
    await runRefresh(estate, BY_KEY);
    expect(estate.count('GET /v1/scopes')).toBe(6);
    expect(estate.count('GET /v1/apis')).toBe(1);
  });

  it('has the scope read again where a pass began before the API was made', async () => {
    const estate = new FakeEstate();
    estate.passes = [[], [OTHER], [OTHER, OTHER, ORDERS]];
    const { outputs } = await runRefresh(estate, BY_KEY);
    expect(outputs.key).toBe(ORDERS.key);
    expect(estate.count('POST /v1/refresh')).toBe(3);
  });

  it('tells APIs of one name apart by their tags', async () => {
    const estate = new FakeEstate();
    estate.passes = [[OTHER, ORDERS]];
    const { outputs } = await runRefresh(estate, {
      ...BY_NAME,
      tags: ORDERS.tags,
    });
    expect(outputs.key).toBe(ORDERS.key);
  });

  it('refuses to choose between APIs of one name', async () => {
    const estate = new FakeEstate();
    estate.passes = [[OTHER, ORDERS]];
    const { error } = await runRefresh(estate, BY_NAME);
    expect(error?.message).toBe(
      '2 APIs match name orders: 111111111111:eu-west-1:zzzzzzzzzz, 111111111111:eu-west-1:a1b2c3d4e5. Give the key, or tags that only one has',
    );
  });

  it.each<[string, (estate: FakeEstate) => void, string]>([
    [
      'is not indexed',
      estate => {
        estate.passes = [[]];
        estate.scope = {
          status: 'failed',
          error: 'No credentials for account 111111111111',
          collectedAt: '2026-11-22T00:00:00.000Z',
        };
      },
      'Waited 20 seconds for the API 111111111111:eu-west-1:a1b2c3d4e5: it is not indexed. The scope 111111111111:eu-west-1 is failed, read last at 2026-11-22T00:00:00.000Z: No credentials for account 111111111111',
    ],
    [
      'is not in the catalog',
      estate => {
        estate.entities = [];
      },
      'Waited 20 seconds for the API 111111111111:eu-west-1:a1b2c3d4e5: it is indexed, but the catalog shows no api:default/orders-a1b2c3d4e5. Is the catalog module installed, and may you read the entity?',
    ],
    [
      'is in a scope that cannot be seen',
      estate => {
        estate.scope = { accountId: '222222222222' };
      },
      'Waited 20 seconds for the API 111111111111:eu-west-1:a1b2c3d4e5: the scope 111111111111:eu-west-1 shows no API that you may read',
    ],
  ])('gives up when the API %s in time', async (_, arrange, message) => {
    const estate = new FakeEstate();
    arrange(estate);
    const { error, outputs } = await runRefresh(estate, {
      ...BY_KEY,
      timeoutSeconds: 20,
    });
    expect(error).toMatchObject({ name: 'TimeoutError', message });
    expect(outputs).toEqual({});
  });

  it.each([
    [{ key: 'orders' }, 'orders is no API key'],
    [{ name: 'orders' }, 'Give either key, or accountId, region and name'],
  ])('refuses %j', async (input, message) => {
    const estate = new FakeEstate();
    const { error } = await runRefresh(estate, input);
    expect(error?.message).toContain(message);
    expect(estate.requests).toEqual([]);
  });

  it('passes on what the backend refuses', async () => {
    const estate = new FakeEstate();
    const { error } = await runRefresh(
      Object.assign(estate, {
        fetch: async () =>
          Response.json(
            { error: { name: 'NotAllowedError', message: 'no' } },
            { status: 403, statusText: 'Forbidden' },
          ),
      }),
      BY_KEY,
    );
    expect(error?.message).toContain('403 Forbidden');
  });

  it('stops when the task is cancelled', async () => {
    const estate = new FakeEstate();
    estate.entities = [];
    const task = new AbortController();
    const running = runRefresh(estate, BY_KEY, { signal: task.signal });
    task.abort();
    expect((await running).error?.name).toBe('AbortError');
  });

  it('asks nothing in a dry run', async () => {
    const estate = new FakeEstate();
    const { outputs } = await runRefresh(estate, BY_KEY, { isDryRun: true });
    expect(outputs).toEqual({
      key: ORDERS.key,
      entityRef: 'api:default/dry-run',
    });
    expect(estate.requests).toEqual([]);
  });
});
