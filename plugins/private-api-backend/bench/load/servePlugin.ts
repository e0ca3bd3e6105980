/* eslint-disable no-console -- the console is where it speaks to the process that started it */
import { systemClock } from '../../src/aws/Clock';
import { RateLimits } from '../../src/aws/RateLimits';
import { collectorOn } from '../../src/testing/collectorOn';
import { ListingBackend } from '../listing/ListingBackend';
import { simulatedEstate } from '../simulatedEstate';
import { SimulatedSource } from '../SimulatedSource';
import { ServerArguments } from './ServerArguments';

/** Seldom enough for the pauses that it takes not to be what is measured. */
const SAMPLE_MS = 15_000;

/**
 * A portal's backend under load, in a process of its own so that it can be restarted. `fill` collects the whole estate as fast as it
 * goes and ends; `serve` answers requests while the estate is collected over and over at the pace that AWS's limits allow, each
 * time with a change in every scope. Prints lines of JSON.
 */
async function main(args: ServerArguments): Promise<void> {
  const backend = ListingBackend.on(args.postgresUrl, args);
  if (args.mode === 'fill') {
    // Makes the tables.
    await (await backend.start(args.port)).stop();
    await collect(backend, args.apis, { passes: 1, isPaced: false });
    return;
  }
  await backend.start(args.port);
  console.log(JSON.stringify({ ready: true }));
  setInterval(reportMemory, SAMPLE_MS);
  await collect(backend, args.apis, { passes: Infinity, isPaced: true });
}

function reportMemory() {
  // What is left after a collection tells growth from garbage.
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  console.log(
    JSON.stringify({ rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 }),
  );
}

async function collect(
  backend: ListingBackend,
  apis: number,
  { passes, isPaced }: { passes: number; isPaced: boolean },
): Promise<void> {
  const knex = backend.open('private-api');
  const collector = collectorOn(knex);
  const limits = new RateLimits(1, systemClock);
  const scopes = simulatedEstate(apis);
  const source = new SimulatedSource(scopes, {
    now: () => new Date(),
    layersFor: scope => (isPaced ? [limits.middlewareFor(scope)] : []),
  });
  for (let pass = 0; pass < passes; pass++) {
    await Promise.all(
      scopes.map(({ scope, simulation }) => {
        simulation.setOwner(pass % 100, `team-of-pass-${pass}`);
        return collector.collectScope(source, scope);
      }),
    );
    console.log(JSON.stringify({ passes: pass + 1 }));
  }
  await knex.destroy();
}

main(JSON.parse(process.argv[2])).then(
  () => process.exit(),
  error => {
    console.error(error);
    process.exit(1);
  },
);
