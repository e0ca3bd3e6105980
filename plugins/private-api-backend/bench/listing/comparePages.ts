/* eslint-disable no-console -- the console is where a benchmark speaks */
import { accountId, listedApis, OWNERS, ownerRef } from './listedApis';
import { Database, ListingBackend, RunningBackend } from './ListingBackend';
import { seedApis } from './seedApis';
import { seedEntities } from './seedEntities';

/**
 * Pages of 50 from `GET /v1/apis` and from the catalog's `GET /entities/by-query`, of the same APIs, by turns, through HTTP, in one
 * backend. Entities are written into the catalog's tables as its stitcher writes them. PostgreSQL is the one that
 * `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING` leads to. Run from this package, in a process of its own for each:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/listing/comparePages.ts sqlite|postgresql APIS [--json]`
 */
const PAGE = 50;
/** With fewer, the 95th percentile would be that of two or three chance pauses. */
const ROUNDS = 100;
/** Where pages take seconds, in which a pause weighs little, a question ends earlier. The table says after how many rounds. */
const PATIENCE_MS = 60_000;
const LEAST_ROUNDS = 20;
const WARM_UP_ROUNDS = 5;

/** The same page asked of both, another one each round. */
interface Question {
  name: string;
  ours: (round: number) => Query;
  catalog: (round: number) => Query;
}

type Query = Record<string, string | string[]>;

const QUESTIONS: Question[] = [
  {
    name: 'all, by name',
    ours: round => ({ sort: 'name', offset: String(round * PAGE) }),
    catalog: round => ({
      filter: 'kind=api',
      orderField: 'metadata.title,asc',
      offset: String(round * PAGE),
    }),
  },
  {
    name: "a team's, by name",
    ours: round => ({ owner: ownerRef(round % OWNERS), sort: 'name' }),
    catalog: round => ({
      filter: `kind=api,spec.owner=${ownerRef(round % OWNERS)}`,
      orderField: 'metadata.title,asc',
    }),
  },
  {
    // With 10,000 APIs just a page.
    name: "a team's in two accounts, by name downwards",
    ours: round => ({
      owner: ownerRef(round % OWNERS),
      accountId: accountsOf(round),
      sort: 'name:desc',
    }),
    catalog: round => ({
      filter: [
        'kind=api',
        `spec.owner=${ownerRef(round % OWNERS)}`,
        ...accountsOf(round).map(
          id => `metadata.annotations.amazonaws.com/account-id=${id}`,
        ),
      ].join(','),
      orderField: 'metadata.title,desc',
    }),
  },
  {
    // With 10,000 APIs half a page.
    name: "a team's in an account, by name downwards",
    ours: round => ({
      owner: ownerRef(round % OWNERS),
      accountId: accountId(round % 7),
      sort: 'name:desc',
    }),
    catalog: round => ({
      filter: [
        'kind=api',
        `spec.owner=${ownerRef(round % OWNERS)}`,
        `metadata.annotations.amazonaws.com/account-id=${accountId(round % 7)}`,
      ].join(','),
      orderField: 'metadata.title,desc',
    }),
  },
];

/** Two in which each team has APIs, as in one for tests and one for production. */
function accountsOf(round: number): string[] {
  return [accountId(round % 7), accountId(7 + (round % 7))];
}

interface Answer {
  ms: number;
  totalItems: number;
  names: string[];
}

async function ask(
  { get }: RunningBackend,
  [path, query]: [path: string, query: Query],
  nameOf: (item: any) => string,
): Promise<Answer> {
  const parameters = new URLSearchParams({ limit: String(PAGE) });
  for (const [parameter, values] of Object.entries(query)) {
    [values].flat().forEach(value => parameters.append(parameter, value));
  }
  const { status, body, ms } = await get(`${path}?${parameters}`);
  if (status !== 200) {
    throw new Error(`${path} answered ${status}: ${body}`);
  }
  const { items, totalItems } = JSON.parse(body);
  return { ms, totalItems, names: items.map(nameOf) };
}

async function compare(
  backend: RunningBackend,
  { name, ours, catalog }: Question,
) {
  const times = { ours: [] as number[], catalog: [] as number[] };
  const start = performance.now();
  const isEnough = (round: number) =>
    round === ROUNDS ||
    (round >= LEAST_ROUNDS && performance.now() - start > PATIENCE_MS);
  let rows = 0;
  for (let round = -WARM_UP_ROUNDS; !isEnough(round); round++) {
    const page = Math.abs(round);
    const mine = await ask(
      backend,
      ['private-api/v1/apis', ours(page)],
      item => item.name,
    );
    const theirs = await ask(
      backend,
      ['catalog/entities/by-query', catalog(page)],
      item => item.metadata.title,
    );
    if (
      mine.totalItems !== theirs.totalItems ||
      mine.names.join() !== theirs.names.join()
    ) {
      throw new Error(
        `Both must answer the same to: ${name}, round ${round}: ${mine.totalItems} and ${theirs.totalItems}, from ${mine.names[0]} and ${theirs.names[0]} on`,
      );
    }
    rows = mine.names.length;
    if (round >= 0) {
      times.ours.push(mine.ms);
      times.catalog.push(theirs.ms);
    }
  }
  const p95 = { ours: at(0.95, times.ours), catalog: at(0.95, times.catalog) };
  return {
    question: name,
    rows,
    rounds: times.ours.length,
    p50Ms: round1(at(0.5, times.ours)),
    p95Ms: round1(p95.ours),
    byQueryP50Ms: round1(at(0.5, times.catalog)),
    byQueryP95Ms: round1(p95.catalog),
    ratio: round1(p95.catalog / p95.ours),
  };
}

function at(percentile: number, times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * percentile) - 1];
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

async function askAll(backend: RunningBackend) {
  try {
    const pages = [];
    for (const question of QUESTIONS) {
      pages.push(await compare(backend, question));
    }
    return pages;
  } finally {
    await backend.stop();
  }
}

async function main(database: Database, count: number): Promise<void> {
  const backend = await ListingBackend.create(
    database,
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING,
  );
  try {
    // Makes the tables.
    await (await backend.start()).stop();
    const apis = [...listedApis(count)];
    await backend.write('private-api', knex => seedApis(knex, apis));
    await backend.write('catalog', knex => seedEntities(knex, apis));
    const pages = await askAll(await backend.start());
    const result = { database, apis: count, pages };
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify(result));
    } else {
      console.log(`${count} APIs on ${database}`);
      console.table(pages);
    }
  } finally {
    await backend.removeDatabases();
  }
}

main(process.argv[2] as Database, Number(process.argv[3])).then(
  () => process.exit(),
  error => {
    console.error(error);
    process.exit(1);
  },
);
