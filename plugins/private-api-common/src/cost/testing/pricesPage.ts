import { formatNumber } from '../formatAmount';
import {
  GLOBAL,
  PRICE_KEYS,
  Price,
  PriceBook,
  PriceBooks,
  PriceKey,
  findPrice,
} from '../priceBook';

const MILLION = 1_000_000;

/** The page that says which figures the shipped price books hold, and which they lack, as Markdown. */
export function pricesPage(books: PriceBooks): string {
  const regions = Object.keys(books).filter(region => region !== GLOBAL);
  const everywhere = PRICE_KEYS.filter(key => books[GLOBAL].prices[key]);
  const byRegion = PRICE_KEYS.filter(key => !everywhere.includes(key));
  return `<!-- Generated from the price books. To write it anew, run the test of pricesPage with UPDATE_DOCS=1. -->

# Prices

The list prices that the packages ship, in USD, each read from a named source on a date; cards show both beside each line. A
figure that no named source gives is absent, and the line that needs it is unknown, never 0. \`npm run prices\` writes complete
books from AWS's price list, and \`privateApi.prices\` has the backend lay it over these by schedule.

<!-- prettier-ignore-start -->

## By Region

Of the first tier. \`+\`: more tiers are known; \`…\`: the source says nothing beyond what is here.

${table(
  ['price', ...regions],
  [
    ...byRegion.map(key => [
      key,
      ...regions.map(region => cell(books[region].prices[key])),
    ]),
    [
      '**known, with those of the next table**',
      ...regions.map(region => knownIn(books, region)),
    ],
  ],
)}

## The same in all commercial Regions

${table(
  ['price', 'everywhere'],
  everywhere.map(key => [key, cell(books[GLOBAL].prices[key])]),
)}

## Sources

${table(
  ['book', 'source', 'read on', 'figures'],
  Object.values(books).flatMap(sourcesOf),
)}

<!-- prettier-ignore-end -->
`;
}

function cell(price: Price | undefined): string {
  if (!price) {
    return '';
  }
  const { unitPrice } = price.tiers[0];
  const words =
    unitPrice > 0 && unitPrice < 0.0005
      ? `${formatNumber(unitPrice * MILLION)} per million`
      : String(unitPrice);
  const more = price.tiers.length > 1 ? ' +' : '';
  return `${words}${more}${price.knownUpTo === undefined ? '' : ' …'}`;
}

function knownIn(books: PriceBooks, region: string): string {
  const known = PRICE_KEYS.filter(key => findPrice(books, region, key)).length;
  return `**${known} of ${PRICE_KEYS.length}**`;
}

/** Each source of a book once: an offer file of the price list, whatever the usage type. */
function sourcesOf({ region, prices }: PriceBook): string[][] {
  const keys = Object.keys(prices) as PriceKey[];
  const counts = new Map<string, number>();
  for (const key of keys) {
    const { source, asOf } = prices[key]!;
    const name = `${source.replace(/ \([^)]*\)$/, '')}|${asOf}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => [
    region,
    ...name.split('|'),
    String(count),
  ]);
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
