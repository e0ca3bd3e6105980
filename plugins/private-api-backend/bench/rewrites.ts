/* eslint-disable no-console -- the console is where a benchmark speaks */
import {
  apiGatewayArn,
  formatApiKey,
} from 'backstage-plugin-private-api-common';
import { collectorOn } from '../src/testing/collectorOn';
import { openSqlite } from '../src/testing/openSqlite';
import { RowWrites } from './RowWrites';
import { SimulatedScope } from './SimulatedScope';
import { SimulatedSource } from './SimulatedSource';

/**
 * What a pass writes where nothing has changed, and where one API has: the rows of a SQLite database, counted by triggers. Run
 * from this package: `node --require @backstage/cli/config/nodeTransform.cjs bench/rewrites.ts [--json]`
 */
const SIZE = { restApis: 600, httpApis: 200, resources: 40 };
const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };
const CHANGED_API = 7;

async function main(): Promise<void> {
  const knex = await openSqlite();
  const writes = await RowWrites.watch(knex);
  const simulation = new SimulatedScope('a', SIZE);
  const source = new SimulatedSource([{ scope: SCOPE, simulation }], {
    now: () => new Date('2026-11-23T06:00:00Z'),
  });
  const collector = collectorOn(knex);

  await collector.collectScope(source, SCOPE);
  const first = await writes.take();
  await collector.collectScope(source, SCOPE);
  const unchanged = await writes.take();
  simulation.setOwner(CHANGED_API, 'another-team');
  await collector.collectScope(source, SCOPE);
  const changed = await writes.take();
  await knex.destroy();

  const apiId = `ra${String(CHANGED_API).padStart(6, '0')}`;
  const own = new Set([
    apiGatewayArn(SCOPE, `restapis/${apiId}`),
    formatApiKey({ ...SCOPE, apiId }),
  ]);
  const result = {
    first: first.rows,
    unchanged: unchanged.rows,
    oneChanged: changed.rows,
    othersWritten: changed.owners.filter(owner => !own.has(owner)).length,
  };
  console.log(
    process.argv.includes('--json') ? JSON.stringify(result) : result,
  );
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
