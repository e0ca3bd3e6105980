import { ConfigSources } from '@backstage/config-loader';
import { toError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { defaultPriceBooks } from 'backstage-plugin-private-api-common';
import { openPriceList } from './openPriceList';
import {
  PriceArguments,
  readPriceArguments,
  USAGE,
} from './readPriceArguments';
import type { ReadPriceList } from './readPriceList';
import { readFromFiles, writeSnapshot } from './writeSnapshot';

/* eslint-disable no-console -- the console is where a command speaks */
async function main(argv: string[]): Promise<number> {
  if (argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const { regions, source, directory } = readPriceArguments(argv);
  const written = await writeSnapshot(await openReader(source, argv), {
    regions: regions.length > 0 ? regions : Object.keys(defaultPriceBooks),
    directory,
    readOn: new Date().toISOString().slice(0, 10),
  });
  for (const { region, file, count, problems } of written) {
    console.log(
      count > 0
        ? `${region}: ${count} prices in ${file}`
        : `${region}: the price list has none of the prices; nothing written`,
    );
    problems.forEach(problem => console.error(`  ${problem}`));
  }
  return written.some(({ count, problems }) => count === 0 || problems.length)
    ? 1
    : 0;
}

async function openReader(
  source: PriceArguments['source'],
  argv: string[],
): Promise<ReadPriceList> {
  if (source.type === 'files') {
    return readFromFiles(source.paths);
  }
  const config = await ConfigSources.toConfig(ConfigSources.default({ argv }));
  try {
    return openPriceList(
      source,
      DefaultAwsCredentialsManager.fromConfig(config),
    );
  } finally {
    config.close();
  }
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(toError(error).message);
    process.exitCode = 1;
  },
);
