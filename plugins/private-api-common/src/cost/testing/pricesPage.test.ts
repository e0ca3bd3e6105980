import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultPriceBooks } from '../defaultPriceBooks';
import { PRICE_KEYS } from '../priceBook';
import { pricesPage } from './pricesPage';

const PAGE = path.resolve(__dirname, '../../../../../docs/prices.md');

it('is what docs/prices.md holds (write it anew: UPDATE_DOCS=1)', () => {
  const page = pricesPage(defaultPriceBooks);
  if (process.env.UPDATE_DOCS) {
    writeFileSync(PAGE, page);
  }
  expect(existsSync(PAGE) && readFileSync(PAGE, 'utf8')).toBe(page);
});

it('has a row for each price, once', () => {
  const lines = pricesPage(defaultPriceBooks).split('\n');
  for (const key of PRICE_KEYS) {
    expect(lines.filter(line => line.startsWith(`| ${key} |`))).toHaveLength(1);
  }
});
