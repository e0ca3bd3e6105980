/* eslint-disable no-console -- the console is where a benchmark speaks */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { findPort, ListingBackend } from './listing/ListingBackend';
import { MemorySample, Server } from './load/Server';
import { Outcome, Users } from './load/Users';

/**
 * 200 readers browse 10,000 APIs on PostgreSQL for five minutes while the estate is collected, and the backend is restarted in the
 * middle. PostgreSQL is the one that `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING` leads to. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/load.ts [--json]`, smaller with `--seconds=`,
 * `--users=` and `--apis=`
 */
/** What the first requests load stays; after that, nothing more may. */
const SETTLED_SAMPLES = 2;
/** By so much the memory of a process may differ at its end from what it was once all was loaded. */
const MOST_GROWTH = 1.2;

const USERS = readOption('users', 200);
const APIS = readOption('apis', 10_000);
const seconds = readOption('seconds', 300);

async function main(): Promise<void> {
  const postgresUrl =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING ?? '';
  const shared = {
    prefix: `bench_load_${process.pid}_`,
    token: randomBytes(24).toString('hex'),
    postgresUrl,
    port: await findPort(),
    apis: APIS,
  };
  const url = `http://127.0.0.1:${shared.port}`;
  const servers: Server[] = [];
  const serve = async () => {
    const server = new Server({ mode: 'serve', ...shared });
    servers.push(server);
    await server.isReady();
    // The first request to a new process compiles what checks all others.
    await new Users(url, shared.token).askOnce();
  };
  try {
    await new Server({ mode: 'fill', ...shared }).hasEnded();
    await serve();
    const users = new Users(url, shared.token);
    const browsing = users.browse(USERS);
    await setTimeout((seconds * 1_000) / 2);
    const restart = { from: performance.now(), to: 0 };
    await servers[0].stop();
    await serve();
    restart.to = performance.now();
    await setTimeout((seconds * 1_000) / 2);
    users.stop();
    await browsing;
    print(users.outcomes, restart, servers);
  } finally {
    await Promise.all(servers.map(server => server.stop()));
    await ListingBackend.on(postgresUrl, shared).removeDatabases();
  }
}

function print(
  outcomes: readonly Outcome[],
  restart: { from: number; to: number },
  servers: readonly Server[],
) {
  // What was asked before the restart may be cut off by it.
  const during = outcomes.filter(
    ({ at, ms }) => at + ms >= restart.from && at <= restart.to,
  );
  const others = outcomes.filter(outcome => !during.includes(outcome));
  const slow = times(others);
  const byRequest = Object.fromEntries(
    [...new Set(others.map(({ request }) => request))].map(request => {
      const own = times(others.filter(other => other.request === request));
      return [
        request,
        {
          requests: own.length,
          p50Ms: percentileOf(0.5, own),
          p95Ms: percentileOf(0.95, own),
        },
      ];
    }),
  );
  const memory = servers.map(server => server.memory);
  const figures = [
    {
      figure: `requests of ${USERS} readers in ${seconds} s`,
      measured: others.length,
      unit: `(${Math.round(others.length / seconds)}/s)`,
    },
    {
      figure: 'answers of 5xx, but during the restart',
      measured: others.filter(({ status = 0 }) => status >= 500).length,
      unit: 'answers',
      target: { atMost: 0 },
    },
    {
      figure: 'requests not answered, but during the restart',
      measured: others.filter(({ status }) => status === undefined).length,
      unit: 'requests',
      target: { atMost: 0 },
    },
    {
      figure: 'answers of 4xx',
      measured: others.filter(({ status = 0 }) => status >= 400 && status < 500)
        .length,
      unit: 'answers',
      target: { atMost: 0 },
    },
    {
      figure: 'time to answer at p95',
      measured: percentileOf(0.95, slow),
      unit: `ms (p50 ${percentileOf(0.5, slow)} ms)`,
    },
    {
      figure: 'restart, until it answers again',
      measured: Math.round((restart.to - restart.from) / 100) / 10,
      unit: `s (${
        during.filter(({ status }) => status === undefined).length
      } requests refused, ${
        during.filter(({ status = 0 }) => status >= 500).length
      } answers of 5xx)`,
    },
    {
      figure: 'passes over the whole estate meanwhile',
      measured: servers.reduce((sum, { passes }) => sum + passes, 0),
      unit: 'of 20 scopes, paced by the limits of AWS',
    },
    {
      figure: 'peak memory of the backend',
      measured: Math.round(
        Math.max(...memory.flat().map(({ rssMb }) => rssMb)),
      ),
      unit: 'MB resident',
    },
    {
      figure: 'growth of its memory, the larger of both lives',
      measured: Math.max(...memory.map(growthOf)),
      unit: 'times what it was once all was loaded',
      target: { atMost: MOST_GROWTH },
    },
  ].map(figure => ({ area: 'Release', ...figure }));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ figures, byRequest, memory }));
    return;
  }
  console.table(byRequest);
  console.table(
    Object.fromEntries(
      figures.map(({ figure, measured, unit }) => [figure, { measured, unit }]),
    ),
  );
}

function readOption(name: string, otherwise: number): number {
  const given = process.argv.find(arg => arg.startsWith(`--${name}=`));
  return given ? Number(given.split('=')[1]) : otherwise;
}

/** What is used at the end, of what was used when the process had warmed up. Three samples a time, of which the least counts. */
function growthOf(samples: readonly MemorySample[]): number {
  const least = (some: readonly MemorySample[]) =>
    Math.min(...some.map(({ heapMb }) => heapMb));
  const early = samples.slice(SETTLED_SAMPLES, SETTLED_SAMPLES + 3);
  return Math.round((least(samples.slice(-3)) / least(early)) * 100) / 100;
}

function times(outcomes: readonly Outcome[]): number[] {
  return outcomes
    .filter(({ status }) => status !== undefined)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
}

function percentileOf(share: number, sorted: readonly number[]): number {
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}

main().then(
  () => process.exit(),
  error => {
    console.error(error);
    process.exit(1);
  },
);
