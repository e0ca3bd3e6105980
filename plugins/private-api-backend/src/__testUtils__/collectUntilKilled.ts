import { once } from 'node:events';
import makeKnex from 'knex';
import { collectAll } from '../testing/collectorOn';
import { estateOfVersion } from '../testing/sampleEstate';

/**
 * A backend that collects until it is killed: version after version of the sample estate, all of whose APIs differ each time.
 * Begins once it is written to. Arguments: knex's configuration in JSON, and the version to begin with.
 */
async function main([config, first]: string[]): Promise<never> {
  const knex = makeKnex(JSON.parse(config));
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  for (let version = Number(first); ; version++) {
    await collectAll(knex, estateOfVersion(version));
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
