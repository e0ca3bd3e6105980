import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { mockClient } from 'aws-sdk-client-mock';
import { AwsSource } from './AwsSource';
import { RateLimits } from './RateLimits';
import { RecordedCall } from './recording/RecordedCall';
import { replayCalls } from './recording/replayCalls';
import { VirtualClock } from './testing/VirtualClock';

const OURS = '111111111111';
const THEIRS = '222222222222';

const TWO_REGIONS: RecordedCall = {
  operation: 'DescribeRegions',
  input: {},
  output: {
    Regions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }],
  },
};

const DENIED: RecordedCall = {
  operation: 'DescribeRegions',
  input: {},
  error: { name: 'UnauthorizedOperation', statusCode: 403 },
};

const sts = mockClient(STSClient);

/** AWS says what `world` says, lets nobody into the accounts that are locked, and the SDK knows accounts as `world` has it. */
function setUp(regions: string[] = []) {
  const world = {
    answer: TWO_REGIONS,
    locked: new Set<string>(),
    identify: (accountId?: string) => accountId,
  };
  const credentials: AwsCredentialsManager = {
    getCredentialProvider: async account => ({
      accountId: account?.accountId,
      sdkCredentialProvider: async () => {
        if (world.locked.has(account?.accountId ?? '')) {
          throw Object.assign(new Error(), { name: 'AccessDenied' });
        }
        return {
          accessKeyId: 'a',
          secretAccessKey: 'b',
          accountId: world.identify(account?.accountId),
        };
      },
    }),
  };
  const clock = new VirtualClock();
  const source = new AwsSource({
    id: 'live',
    accounts: [OURS, THEIRS],
    regions,
    credentials,
    rateLimits: new RateLimits(1, clock),
    clock,
    middleware: [replayCalls({ find: () => world.answer })],
  });
  return { source, world };
}

async function scopesOf(source: AwsSource): Promise<string[]> {
  const scopes = await source.listScopes();
  return scopes.map(({ accountId, region }) => `${accountId} ${region}`);
}

describe('AwsSource', () => {
  beforeEach(() => {
    sts.reset();
  });

  it('lists the enabled Regions of each account, and a global scope', async () => {
    const { source } = setUp();
    expect(await scopesOf(source)).toEqual([
      `${OURS} eu-west-1`,
      `${OURS} us-east-1`,
      `${OURS} global`,
      `${THEIRS} eu-west-1`,
      `${THEIRS} us-east-1`,
      `${THEIRS} global`,
    ]);
  });

  it('lists the other accounts where one cannot be assumed, and says so in its global scope', async () => {
    const { source, world } = setUp();
    world.locked.add(THEIRS);
    expect(await scopesOf(source)).toEqual([
      `${OURS} eu-west-1`,
      `${OURS} us-east-1`,
      `${OURS} global`,
      `${THEIRS} global`,
    ]);
    await expect(
      source.clientsFor({ accountId: THEIRS, region: 'global' }),
    ).rejects.toThrow('No credentials for account 222222222222: AccessDenied');
  });

  it('keeps the Regions of an account that does not list them any more', async () => {
    const { source, world } = setUp();
    const before = await scopesOf(source);
    world.answer = DENIED;
    expect(await scopesOf(source)).toEqual(before);
    const global = { accountId: THEIRS, region: 'global' };
    await expect(source.clientsFor(global)).rejects.toThrow(
      'UnauthorizedOperation on ec2:DescribeRegions',
    );
    world.answer = TWO_REGIONS;
    await expect(source.clientsFor(global)).resolves.toBeDefined();
  });

  it('asks for no Regions where they are configured', async () => {
    const { source, world } = setUp(['eu-west-1']);
    world.locked.add(OURS).add(THEIRS);
    expect(await scopesOf(source)).toHaveLength(4);
  });

  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
  ])(
    'reads the global scope in the partition of %s',
    async (region, partition) => {
      const { source } = setUp([region]);
      const global = { accountId: OURS, region: 'global' };
      expect(await source.clientsFor(global)).toMatchObject({ partition });
    },
  );

  describe('with credentials that no role was assumed for', () => {
    const ofTheirs = { accountId: THEIRS, region: 'eu-west-1' };

    it('lets AWS say once that they are of the account', async () => {
      const { source, world } = setUp(['eu-west-1']);
      world.identify = () => undefined;
      sts.on(GetCallerIdentityCommand).resolves({ Account: THEIRS });
      await source.clientsFor(ofTheirs);
      await source.clientsFor(ofTheirs);
      expect(sts.calls()).toHaveLength(1);
    });

    it.each([
      ['AWS', undefined],
      ['the SDK', OURS],
    ])(
      'reads nothing of another account in its place, as %s knows it',
      async (_, known) => {
        const { source, world } = setUp(['eu-west-1']);
        world.identify = () => known;
        sts.on(GetCallerIdentityCommand).resolves({ Account: OURS });
        await expect(source.clientsFor(ofTheirs)).rejects.toThrow(
          'No credentials for account 222222222222: those configured are of account 111111111111',
        );
      },
    );

    it('reads nothing where AWS does not say whose they are', async () => {
      const { source, world } = setUp(['eu-west-1']);
      world.identify = () => undefined;
      sts
        .on(GetCallerIdentityCommand)
        .rejects(Object.assign(new Error('no'), { name: 'TimeoutError' }));
      await expect(source.clientsFor(ofTheirs)).rejects.toThrow('no');
    });
  });
});
