import { ConfigSources } from '@backstage/config-loader';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { scopeId } from 'backstage-plugin-private-api-common';
import { systemClock } from '../aws/Clock';
import { RateLimits } from '../aws/RateLimits';
import { readArguments, USAGE } from './readArguments';
import { record } from './record';

/* eslint-disable no-console -- the console is where a command speaks */
const logger: LoggerService = {
  error: message => console.error(String(message)),
  warn: message => console.error(String(message)),
  info: message => console.log(String(message)),
  debug: () => {},
  child: () => logger,
};

async function main(argv: string[]): Promise<number> {
  if (argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const { rateShare, ...what } = readArguments(argv);
  const config = await ConfigSources.toConfig(ConfigSources.default({ argv }));
  const outcomes = await record({
    ...what,
    credentials: DefaultAwsCredentialsManager.fromConfig(config),
    rateLimits: new RateLimits(rateShare, systemClock),
    logger,
    now: new Date(),
  });
  config.close();
  for (const { scope, calls, resources, problems } of outcomes) {
    console.log(`${scopeId(scope)}: ${calls} calls, ${resources} resources`);
    problems.forEach(problem => console.error(`  ${problem}`));
  }
  return outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0;
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
