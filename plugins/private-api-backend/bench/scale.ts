/* eslint-disable no-console -- the console is where a benchmark speaks */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectorOn } from '../src/testing/collectorOn';
import { openSqlite } from '../src/testing/openSqlite';
import { simulatedEstate } from './simulatedEstate';
import { SimulatedSource } from './SimulatedSource';

/**
 * Real time and peak memory of the first collecting of an estate in 20 scopes, all at once and without limits, into SQLite.
 * Three of four APIs are REST APIs. Run from this package, in a process of its own for each size:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/scale.ts APIS [--json]`
 */
async function main(apis: number): Promise<void> {
  const scopes = simulatedEstate(apis);
  const source = new SimulatedSource(scopes, {
    now: () => new Date('2026-11-23T06:00:00Z'),
  });
  const directory = await mkdtemp(path.join(tmpdir(), 'scale-'));
  try {
    const knex = await openSqlite(path.join(directory, 'index.sqlite'));
    const collector = collectorOn(knex);
    const start = performance.now();
    await Promise.all(
      scopes.map(({ scope }) => collector.collectScope(source, scope)),
    );
    const seconds = (performance.now() - start) / 1_000;
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const [{ count }] = await knex('apis').count({ count: '*' });
    await knex.destroy();
    const result = {
      apis: Number(count),
      scopes: scopes.length,
      seconds: Math.round(seconds * 10) / 10,
      cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
      peakRssMb: Math.round(maxRSS / 1024),
    };
    console.log(
      process.argv.includes('--json') ? JSON.stringify(result) : result,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

main(Number(process.argv[2])).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
