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
/** Of 100,000 entities, in which a pause weighs little; the catalog takes seconds for each page of them on SQLite. */
const ROUNDS_OF_MANY = 30;
const MANY = 50_000;
const WARM_UP_ROUNDS = 5;

/** The same page asked of both, another one each round. */
interface Question {
  name: string;
  ours: (round: number) => Record<string, string>;
  catalog: (round: number) => Record<string, string>;
}

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

interface Answer {
  ms: number;
  totalItems: number;
  names: string[];
}

async function ask(
  { get }: RunningBackend,
  [path, query]: [path: string, query: Record<string, string>],
  nameOf: (item: any) => string,
): Promise<Answer> {
  const parameters = new URLSearchParams({ ...query, limit: String(PAGE) });
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
  rounds: number,
) {
  const times = { ours: [] as number[], catalog: [] as number[] };
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
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
    if (round >= 0) {
      times.ours.push(mine.ms);
      times.catalog.push(theirs.ms);
    }
  }
  const p95 = { ours: at(0.95, times.ours), catalog: at(0.95, times.catalog) };
  return {
    question: name,
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

async function askAll(backend: RunningBackend, rounds: number) {
  try {
    const pages = [];
    for (const question of QUESTIONS) {
      pages.push(await compare(backend, question, rounds));
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
    const rounds = count < MANY ? ROUNDS : ROUNDS_OF_MANY;
    const pages = await askAll(await backend.start(), rounds);
    const result = { database, apis: count, rounds, pages };
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
