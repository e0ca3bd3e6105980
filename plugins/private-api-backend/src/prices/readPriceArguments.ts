import path from 'node:path';
import { parseArgs } from 'node:util';
import { BULK_URL } from './readPriceList';
import type { PriceConfig } from './readPriceConfig';

export const USAGE = `Usage: prices [--region NAME …] [options]

Reads AWS's price list and writes it over the price books that ship, price by price: what the list lacks stays as it was.

  --region NAME      a Region, or global; repeatable; the Regions that ship unless given
  --source SOURCE    api: pricing:GetProducts with the credentials of the aws: block (the default)
                     bulk: the bulk offer files, which need no credentials
  --base-url URL     where the bulk files are (${BULK_URL})
  --file FILE        a bulk offer file, or answers of GetProducts, on disk; repeatable; asks AWS for nothing
  --out DIR          where to write (the snapshot in private-api-common)
  --config FILE      configuration to read, as Backstage's own commands take it; repeatable
`;

/** What the command is asked for. */
export interface PriceArguments {
  /** Empty: those that ship. */
  regions: string[];
  source: PriceConfig['source'] | { type: 'files'; paths: string[] };
  directory: string;
}

const SNAPSHOT = 'plugins/private-api-common/src/cost/prices';

/** The command line of the prices command; throws an error that names the argument that is wrong. */
export function readPriceArguments(argv: string[]): PriceArguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      region: { type: 'string', multiple: true },
      source: { type: 'string' },
      'base-url': { type: 'string' },
      file: { type: 'string', multiple: true },
      out: { type: 'string' },
      config: { type: 'string', multiple: true },
    },
  });
  const regions = values.region ?? [];
  const wrong = regions.find(
    name => name !== 'global' && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(name),
  );
  if (wrong !== undefined) {
    throw new Error(`--region ${wrong} is not one`);
  }
  return {
    regions,
    source: readSource(values),
    directory: path.resolve(values.out ?? SNAPSHOT),
  };
}

function readSource(values: {
  source?: string;
  file?: string[];
  'base-url'?: string;
}): PriceArguments['source'] {
  if (values.file) {
    return { type: 'files', paths: values.file };
  }
  switch (values.source ?? 'api') {
    case 'api':
      return { type: 'api' };
    case 'bulk':
      return { type: 'bulk', baseUrl: values['base-url'] ?? BULK_URL };
    default:
      throw new Error(`--source ${values.source} must be api or bulk`);
  }
}
