import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Knex } from 'knex';
import { Clock, systemClock } from '../aws/Clock';
import { RateLimits } from '../aws/RateLimits';
import { RecordingSource } from '../aws/RecordingSource';
import { record, RecordedScope } from '../record/record';
import { collectAll } from '../testing/collectorOn';
import {
  claimEmulator,
  describeWithEmulator,
  emulatorSuite,
  emulatorUrl,
} from '../__testUtils__/emulator';
import { readRows } from '../testing/readRows';
import { silentLogger } from '../testing/silentServices';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { readSourcesFromConfig } from './sources/readSourcesFromConfig';
import { ScopeSource } from './types';

const EXAMPLES = path.resolve(__dirname, '../../../../examples');
const ACCOUNTS = ['111111111111', '222222222222'];
const REGIONS = ['eu-west-1', 'us-east-1'];

const runNode = promisify(execFile);
const environment = { ...process.env };
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const config = new ConfigReader({
  aws: {
    mainAccount: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    accounts: ACCOUNTS.map(accountId => ({ accountId, roleName: 'reader' })),
  },
  privateApi: { sources: { sample: { type: 'aws', regions: REGIONS } } },
});

describeWithEmulator(emulatorSuite('the sample estate in an emulator'), () => {
  jest.setTimeout(120_000);
  let giveBack: () => Promise<void>;
  let directory: string;
  let recorded: RecordedScope[];
  /** Both readings are of one moment, as a recording is. */
  const now = new Date();
  const clock: Clock = {
    now: () => now.getTime(),
    sleep: async (_, signal) => systemClock.sleep(0, signal),
  };

  beforeAll(async () => {
    giveBack = await claimEmulator();
    process.env.AWS_ENDPOINT_URL = emulatorUrl;
    process.env.AWS_REGION = 'eu-west-1';
    directory = await mkdtemp(path.join(tmpdir(), 'estate-'));
    await runNode(process.execPath, [
      path.join(EXAMPLES, 'seed/seed.ts'),
      '--endpoint',
      emulatorUrl ?? '',
    ]);
    recorded = await record({
      accountIds: ACCOUNTS,
      regions: REGIONS,
      directory,
      redactAccounts: false,
      credentials: DefaultAwsCredentialsManager.fromConfig(config),
      rateLimits: new RateLimits(1, clock),
      logger: silentLogger,
      now,
    });
  });

  afterAll(async () => {
    process.env = environment;
    await rm(directory, { recursive: true, force: true });
    await giveBack();
  });

  async function index(source: ScopeSource) {
    const knex: Knex = await migratedDatabase(databases, 'SQLITE_3');
    // The second pass profiles what names resources of scopes that came after its own.
    await collectAll(knex, source);
    await collectAll(knex, source);
    return readRows(knex);
  }

  it('is recorded without a problem', () => {
    expect(recorded.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has, read live, the rows that its recording has', async () => {
    const [live] = readSourcesFromConfig(config, {
      credentials: DefaultAwsCredentialsManager.fromConfig(config),
      clock,
    });
    const rows = await index(live);
    expect(rows.apis).toHaveLength(35);
    expect(rows).toEqual(
      await index(new RecordingSource({ id: 'sample', directory })),
    );
  });

  it('has, completed, the rows of the recording in examples', async () => {
    await runNode(process.execPath, [
      path.join(EXAMPLES, 'seed/complete.ts'),
      directory,
    ]);
    const ours = path.join(EXAMPLES, 'estate');
    expect(
      await index(new RecordingSource({ id: 'sample', directory })),
    ).toEqual(
      await index(new RecordingSource({ id: 'sample', directory: ours })),
    );
  });
});
