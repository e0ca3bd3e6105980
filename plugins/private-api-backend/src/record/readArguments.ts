import path from 'node:path';
import { parseArgs } from 'node:util';

/** @internal */
export const USAGE = `Usage: record --account ID [--account ID …] --region NAME [--region NAME …] --out DIR [options]

Records what the collectors read of AWS accounts, to be replayed as a source of type "recording".

  --account ID         an account to record; credentials come from the aws: block of the configuration
  --region NAME        a Region to record in each account (Route 53 is always recorded)
  --out DIR            where to write; what an earlier recording has there is replaced
  --redact-accounts    write invented account ids
  --rate-share NUMBER  part of AWS's rate limits to use, above 0 and up to 1 (0.5)
  --config FILE        configuration to read, as Backstage's own commands take it; repeatable
`;

/** @internal */
export interface RecordArguments {
  accountIds: string[];
  regions: string[];
  directory: string;
  redactAccounts: boolean;
  rateShare: number;
}

/**
 * The command line of the record command; throws an error that names the argument that is wrong.
 *
 * @internal
 */
export function readArguments(argv: string[]): RecordArguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      account: { type: 'string', multiple: true },
      region: { type: 'string', multiple: true },
      out: { type: 'string' },
      config: { type: 'string', multiple: true },
      'redact-accounts': { type: 'boolean' },
      'rate-share': { type: 'string' },
    },
  });
  const rateShare = Number(values['rate-share'] ?? 0.5);
  if (!(rateShare > 0 && rateShare <= 1)) {
    throw new Error('--rate-share must be above 0 and at most 1');
  }
  if (!values.out) {
    throw new Error('--out is missing');
  }
  return {
    accountIds: checkEach('--account', values.account, /^\d{12}$/),
    regions: checkEach('--region', values.region, /^[a-z]{2}(-[a-z]+)+-\d$/),
    directory: path.resolve(values.out),
    redactAccounts: values['redact-accounts'] ?? false,
    rateShare,
  };
}

function checkEach(
  name: string,
  values: string[] | undefined,
  pattern: RegExp,
): string[] {
  if (!values?.length) {
    throw new Error(`${name} is missing`);
  }
  const wrong = values.find(value => !pattern.test(value));
  if (wrong !== undefined) {
    throw new Error(`${name} ${wrong} is not one`);
  }
  return values;
}
