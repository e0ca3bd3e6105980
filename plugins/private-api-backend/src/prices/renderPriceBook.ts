import type {
  Price,
  PriceBook,
  PriceKey,
} from 'backstage-plugin-private-api-common';
import { PRICE_KEYS } from 'backstage-plugin-private-api-common';

/** As the repository's formatter has it. */
const LINE_WIDTH = 80;

/** The name of the file of a Region's book, and of what it exports: `eu-west-1` is `euWest1`. */
export function moduleNameOf(region: string): string {
  return region.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The TypeScript module of a price book, as the snapshot in private-api-common is made of. */
export function renderPriceBook(book: PriceBook, readOn: string): string {
  const { region, currency, asOf, prices } = book;
  const known = PRICE_KEYS.flatMap(key => {
    const price = prices[key];
    return price ? renderPrice(key, price) : [];
  });
  return [
    "import { PriceBook } from '../priceBook';",
    '',
    `/** List prices of ${region}, read from AWS's price list on ${readOn}. */`,
    `export const ${moduleNameOf(region)}: PriceBook = {`,
    `  region: ${quote(region)},`,
    `  currency: ${quote(currency)},`,
    `  asOf: ${quote(asOf)},`,
    ...(known.length > 0
      ? ['  prices: {', ...known, '  },']
      : ['  prices: {},']),
    '};',
    '',
  ].join('\n');
}

function renderPrice(key: PriceKey, price: Price): string[] {
  const { unit, tiers, knownUpTo, source, asOf } = price;
  const rows = tiers.map(
    ({ from, unitPrice }) =>
      `{ from: ${whole(from)}, unitPrice: ${plain(unitPrice)} }`,
  );
  return [
    `    ${quote(key)}: {`,
    `      unit: ${quote(unit)},`,
    ...(rows.length === 1
      ? [`      tiers: [${rows[0]}],`]
      : ['      tiers: [', ...rows.map(row => `        ${row},`), '      ],']),
    ...(knownUpTo === undefined
      ? []
      : [`      knownUpTo: ${whole(knownUpTo)},`]),
    ...wrapped(`      source:`, quote(source)),
    `      asOf: ${quote(asOf)},`,
    '    },',
  ];
}

function wrapped(name: string, value: string): string[] {
  const line = `${name} ${value},`;
  return line.length <= LINE_WIDTH ? [line] : [name, `        ${value},`];
}

/** As the rest of the source has it: single quotes. */
function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** 333000000 as 333_000_000. */
function whole(value: number): string {
  return Number.isInteger(value)
    ? String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '_')
    : plain(value);
}

/** Never with an exponent: 2e-7 is 0.0000002. The price list has ten decimals. */
function plain(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}
