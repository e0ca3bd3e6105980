import { createMockDirectory } from '@backstage/backend-test-utils';
import { priceListItem } from '../__testUtils__/priceListItem';
import { readFromFiles, writeSnapshot } from './writeSnapshot';

const item = priceListItem({
  service: 'AmazonVPC',
  usageType: 'EU-VpcEndpoint-Hours',
  region: 'eu-west-1',
  usd: '0.0770000000',
});

describe('writeSnapshot', () => {
  const directory = createMockDirectory();

  beforeEach(() => {
    directory.setContent({ 'list.json': `{"PriceList":[${item}]}` });
  });

  it.each([
    ['an answer of GetProducts', `{"PriceList":[${item}]}`],
    ['a list of items', `[${item}]`],
    ['items by service', `{"AmazonVPC":[${item}]}`],
  ])('writes what %s says over the book that ships', async (_, text) => {
    directory.setContent({ 'list.json': text });
    const written = await writeSnapshot(
      readFromFiles([directory.resolve('list.json')]),
      {
        regions: ['eu-west-1'],
        directory: directory.resolve('out'),
        readOn: '2026-11-21',
      },
    );
    expect(written).toEqual([
      {
        region: 'eu-west-1',
        file: directory.resolve('out/euWest1.ts'),
        count: 1,
        problems: [],
      },
    ]);
    const content = directory.content() as { out: { 'euWest1.ts': string } };
    const module = content.out['euWest1.ts'];
    expect(module).toContain('tiers: [{ from: 0, unitPrice: 0.077 }],');
    expect(module).toContain("'rest-request'");
  });

  it('writes nothing where the list has none of the prices', async () => {
    const [{ count }] = await writeSnapshot(async () => [], {
      regions: ['eu-west-1'],
      directory: directory.resolve('out'),
      readOn: '2026-11-21',
    });
    expect(count).toBe(0);
    expect(directory.content()).toMatchObject({ out: {} });
  });
});
