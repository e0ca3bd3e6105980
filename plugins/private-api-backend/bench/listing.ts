/* eslint-disable no-console -- the console is where a benchmark speaks */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Database } from './listing/ListingBackend';

/**
 * Lists of APIs beside the catalog's lists of their entities, at 10,000 and 100,000 APIs on SQLite and PostgreSQL, each in a
 * process of its own. PostgreSQL is the one that `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING` leads to. Run from this
 * package: `node --require @backstage/cli/config/nodeTransform.cjs bench/listing.ts [--json] [--small]`
 */
const DATABASES: Database[] = ['sqlite', 'postgresql'];
const NAMES: Record<Database, string> = {
  sqlite: 'SQLite',
  postgresql: 'PostgreSQL',
};
const COUNTS = [10_000, 100_000];
/** So many times faster, at the 95th percentile. */
const WANTED_RATIO = 5;

interface Compared {
  question: string;
  /** On the page. */
  rows: number;
  rounds: number;
  p50Ms: number;
  p95Ms: number;
  byQueryP50Ms: number;
  byQueryP95Ms: number;
  ratio: number;
}

/** Runs a comparison with the loader that this process has. */
function compare(database: Database, count: number): Compared[] {
  const output = execFileSync(
    process.execPath,
    [
      ...process.execArgv,
      resolve(__dirname, 'listing/comparePages.ts'),
      database,
      String(count),
      '--json',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output).pages;
}

const counts = process.argv.includes('--small') ? COUNTS.slice(0, 1) : COUNTS;
const rows = counts.flatMap(count =>
  DATABASES.flatMap(database =>
    compare(database, count).map(page => ({ count, database, ...page })),
  ),
);

if (process.argv.includes('--json')) {
  const figures = rows.map(row => ({
    area: 'Collection',
    figure: `page of ${row.rows} of ${row.count.toLocaleString(
      'en-US',
    )} APIs on ${NAMES[row.database]}, ${
      row.question
    }: times faster than entities/by-query at p95`,
    measured: row.ratio,
    unit: `(p50 ${row.p50Ms}, p95 ${row.p95Ms} ms; by-query ${row.byQueryP50Ms}, ${row.byQueryP95Ms} ms; ${row.rounds} rounds)`,
    target: { atLeast: WANTED_RATIO },
  }));
  console.log(JSON.stringify({ figures, rows }));
} else {
  console.table(rows);
}
