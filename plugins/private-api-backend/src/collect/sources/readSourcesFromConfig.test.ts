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

  it('takes tags with dots in their keys, and one value or several', () => {
    expect(
      read({
        live: {
          type: 'aws',
          organization: {
            account: '111111111111',
            units: ['r-a1b2', 'ou-a1b2-c3d4e5f6'],
            tags: { 'portal.example/index': 'yes', stage: ['test', 'live'] },
            states: ['ACTIVE', 'PENDING_CLOSURE'],
            exclude: ['222222222222'],
          },
        },
      }),
    ).toHaveLength(1);
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
      {
        type: 'aws',
        accounts: ['111111111111'],
        organization: { account: '111111111111' },
      },
      'privateApi.sources.a.accounts and privateApi.sources.a.organization exclude each other',
    ],
    [
      { type: 'aws', organization: {} },
      'privateApi.sources.a.organization.account',
    ],
    [
      { type: 'aws', organization: { account: 'o-1' } },
      'privateApi.sources.a.organization.account is o-1, not an account id',
    ],
    [
      {
        type: 'aws',
        organization: { account: '111111111111', units: ['Sales'] },
      },
      'privateApi.sources.a.organization.units[0] is Sales, not the id of a unit or a root',
    ],
    [
      {
        type: 'aws',
        organization: { account: '111111111111', states: ['SUSPENDED'] },
      },
      'privateApi.sources.a.organization.states[0] is SUSPENDED, not one of ACTIVE, PENDING_CLOSURE',
    ],
    [
      {
        type: 'aws',
        organization: { account: '111111111111', tags: { stage: 1 } },
      },
      'privateApi.sources.a.organization.tags.stage must be a text',
    ],
    [
      {
        type: 'aws',
        organization: { account: '111111111111', exclude: ['22'] },
      },
      'privateApi.sources.a.organization.exclude[0] is 22, not an account id',
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
