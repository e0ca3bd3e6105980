import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { JsonObject } from '@backstage/types';
import { readSourcesFromConfig } from './readSourcesFromConfig';

function read(sources: JsonObject, rest: JsonObject = {}) {
  const config = new ConfigReader({ privateApi: { sources }, ...rest });
  return readSourcesFromConfig(config, {
    credentials: DefaultAwsCredentialsManager.fromConfig(config),
  });
}

describe('readSourcesFromConfig', () => {
  it('makes a scope of each account and Region, and a global one of each account', async () => {
    const [source] = read({
      live: {
        type: 'aws',
        accounts: ['111111111111', '222222222222'],
        regions: ['eu-west-1'],
      },
    });
    expect(source.id).toBe('live');
    await expect(source.listScopes()).resolves.toEqual([
      { accountId: '111111111111', region: 'eu-west-1' },
      { accountId: '111111111111', region: 'global' },
      { accountId: '222222222222', region: 'eu-west-1' },
      { accountId: '222222222222', region: 'global' },
    ]);
  });

  it("takes the accounts of Backstage's aws block where none are listed", async () => {
    const [source] = read(
      { live: { type: 'aws', regions: ['eu-west-1'] } },
      {
        aws: { accounts: [{ accountId: '111111111111', roleName: 'reader' }] },
      },
    );
    await expect(source.listScopes()).resolves.toHaveLength(2);
  });

  it('leaves out a source that is switched off, whatever it holds', () => {
    expect(read({ sample: { type: 'nonsense', enabled: false } })).toEqual([]);
  });

  it('has none where none is configured', () => {
    expect(
      readSourcesFromConfig(new ConfigReader({}), {
        credentials: DefaultAwsCredentialsManager.fromConfig(
          new ConfigReader({}),
        ),
      }),
    ).toEqual([]);
  });

  it.each([
    [{}, 'privateApi.sources.a.type'],
    [{ type: 'azure' }, 'privateApi.sources.a.type is azure'],
    [{ type: 'recording' }, 'privateApi.sources.a.path'],
    [{ type: 'aws' }, 'privateApi.sources.a.accounts is missing'],
    [
      { type: 'aws', accounts: ['12'] },
      'privateApi.sources.a.accounts[0] is 12, not an account id',
    ],
    [
      { type: 'aws', accounts: ['111111111111'], regions: ['mars'] },
      'privateApi.sources.a.regions[0] is mars, not a Region',
    ],
    [
      { type: 'aws', accounts: ['111111111111'], rateShare: 0 },
      'privateApi.sources.a.rateShare is 0',
    ],
  ])('names the key that is wrong in %j', (source, reason) => {
    expect(() => read({ a: source })).toThrow(reason);
  });
});
