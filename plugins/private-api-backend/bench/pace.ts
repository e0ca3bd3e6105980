/* eslint-disable no-console -- the console is where a benchmark speaks */
import { RateLimits, GET_RESOURCES_LIMIT, LIMITS } from '../src/aws/RateLimits';
import type { AwsService } from '../src/aws/operations';
import { VirtualClock } from '../src/aws/testing/VirtualClock';
import { CallCount, collectScope } from '../src/collect';
import { silentLogger } from '../src/testing/silentServices';
import { AwsLatency } from './AwsLatency';
import { EstateSize, leastCalls } from './EstateSize';
import { SimulatedScope } from './SimulatedScope';
import { SimulatedSource } from './SimulatedSource';

/**
 * How many calls one pass over a large scope makes beside the least that are possible, and how long it takes at the full rate
 * beside the least that AWS's documented limits allow. Time is virtual. Run from this package:
 * `node --require @backstage/cli/config/nodeTransform.cjs bench/pace.ts [--json]`
 */
const SIZE: EstateSize = { restApis: 600, httpApis: 200, resources: 40 };
const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };
const NOW = new Date('2026-11-23T06:00:00Z');

/** A bucket is empty after its burst; the fullest one sets the floor. */
function floorSeconds(least: ReadonlyMap<string, number>): number {
  const perBucket = new Map<string, number>();
  for (const [key, calls] of least) {
    const service = key.split(' ')[0] as AwsService;
    const name = service === 'apigatewayv2' ? 'apigateway' : service;
    perBucket.set(name, (perBucket.get(name) ?? 0) + calls);
  }
  const waits = [...perBucket].map(([service, calls]) => {
    const { burst, perSecond } = LIMITS[service as AwsService];
    return (calls - burst) / perSecond;
  });
  const { burst, perSecond } = GET_RESOURCES_LIMIT;
  const resources = least.get('apigateway GetResources') ?? 0;
  return Math.max(...waits, (resources - burst) / perSecond);
}

function byOperation(
  least: ReadonlyMap<string, number>,
  made: readonly CallCount[],
): Record<string, { made: number; least: number }> {
  const table: Record<string, { made: number; least: number }> = {};
  for (const { service, operation, calls } of made) {
    const key = `${service} ${operation}`;
    table[key] = { made: calls, least: least.get(key) ?? 0 };
  }
  for (const [key, calls] of least) {
    table[key] ??= { made: 0, least: calls };
  }
  return table;
}

async function main(): Promise<void> {
  const clock = new VirtualClock();
  const limits = new RateLimits(1, clock);
  const aws = new AwsLatency(clock);
  const source = new SimulatedSource(
    [{ scope: SCOPE, simulation: new SimulatedScope('a', SIZE) }],
    {
      now: () => NOW,
      layersFor: scope => [limits.middlewareFor(scope), aws],
    },
  );
  const clients = await source.clientsFor(SCOPE);
  const { calls, coverage } = await clock.run(
    collectScope(clients, SCOPE, { logger: silentLogger }),
  );
  const gap = coverage.find(({ complete }) => !complete);
  if (gap) {
    throw new Error(`${gap.kind} was not read in full: ${gap.gap?.unknown}`);
  }
  const least = leastCalls(SIZE);
  const sum = (counts: Iterable<number>) =>
    [...counts].reduce((total, count) => total + count, 0);
  const result = {
    ...SIZE,
    callsMade: sum(calls.map(count => count.calls)),
    callsLeast: sum(least.values()),
    callsRefused: sum(aws.refused.values()),
    virtualSeconds: Math.round(clock.now() / 100) / 10,
    floorSeconds: Math.round(floorSeconds(least) * 10) / 10,
    operations: byOperation(least, calls),
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(result));
  } else {
    const { operations, ...figures } = result;
    console.table(operations);
    console.table(figures);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
