import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { priceListItem } from '../__testUtils__/priceListItem';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { readPriceRows } from '../store/priceBooks';
import { registerScope } from '../store/scopes';
import { PriceShelf } from './PriceShelf';
import type { ReadPriceList } from './readPriceList';
import { refreshPrices } from './refreshPrices';

jest.setTimeout(60_000);

const databases = supportedDatabases();

const hours = (region: string, usd: string) =>
  priceListItem({
    service: 'AmazonVPC',
    usageType: 'EU-VpcEndpoint-Hours',
    region,
    usd,
  });

describe.each(databases.eachSupportedId())('refreshPrices on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
  });

  async function refresh(read: ReadPriceList, regions?: string[]) {
    const logger = mockServices.logger.mock();
    await refreshPrices({ knex, read, regions, logger });
    return logger;
  }

  it('lays what was read over the shipped book, and keeps the rest of it', async () => {
    await refresh(
      async region => [hours(region, '0.0770000000')],
      ['eu-west-1'],
    );
    const shelf = new PriceShelf();
    const shipped = shelf.books['eu-west-1'].prices;
    const before = shelf.hash;
    expect(await shelf.load(knex)).toBe(true);
    expect(shelf.hash).not.toBe(before);
    expect(shelf.books['eu-west-1']).toMatchObject({
      asOf: '2026-11-20',
      prices: {
        'vpc-endpoint-hour': {
          tiers: [{ from: 0, unitPrice: 0.077 }],
          source: 'AWS price list, AmazonVPC, EU-VpcEndpoint-Hours',
          asOf: '2026-11-20',
        },
        'rest-request': shipped['rest-request'],
      },
    });
    expect(await shelf.load(knex)).toBe(false);
  });

  it('keeps the last book where the list cannot be read, and says why', async () => {
    await refresh(
      async region => [hours(region, '0.0770000000')],
      ['eu-west-1'],
    );
    const logger = await refresh(async () => {
      throw new Error('AccessDenied on pricing:GetProducts');
    }, ['eu-west-1']);
    const shelf = new PriceShelf();
    await shelf.load(knex);
    expect(shelf.books['eu-west-1'].prices['vpc-endpoint-hour']?.tiers).toEqual(
      [{ from: 0, unitPrice: 0.077 }],
    );
    expect(await readPriceRows(knex)).toMatchObject([
      { region: 'eu-west-1', error: 'AccessDenied on pricing:GetProducts' },
      { region: 'global', error: 'AccessDenied on pricing:GetProducts' },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not read the prices of eu-west-1: AccessDenied on pricing:GetProducts',
    );
    await refresh(
      async region => [hours(region, '0.0780000000')],
      ['eu-west-1'],
    );
    expect((await readPriceRows(knex))[0]).toMatchObject({
      region: 'eu-west-1',
      error: null,
    });
  });

  it('takes an empty list for a failure: prices do not vanish', async () => {
    await refresh(async () => [], ['eu-west-1']);
    expect((await readPriceRows(knex))[0]).toMatchObject({
      book: null,
      error: 'The price list has none of the prices needed',
    });
  });

  it('reads the Regions of the estate where none is configured', async () => {
    for (const region of ['eu-west-1', 'us-east-1', 'global']) {
      await registerScope(
        knex,
        { accountId: '111111111111', region },
        'sample',
      );
    }
    const asked: string[] = [];
    await refresh(async region => {
      asked.push(region);
      return [];
    });
    expect(asked).toEqual(['eu-west-1', 'global', 'us-east-1']);
  });
});
