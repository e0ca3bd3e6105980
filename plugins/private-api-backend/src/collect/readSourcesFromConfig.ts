import path from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsSource } from '../aws/AwsSource';
import { Clock, systemClock } from '../aws/Clock';
import { RateLimits } from '../aws/RateLimits';
import { RecordingSource } from '../aws/RecordingSource';
import { ScopeSource } from './types';

/** Half of what an account may call, so that its owners' own tools and deployments keep the other half. */
const DEFAULT_RATE_SHARE = 0.5;

/**
 * What the sources need beside their configuration.
 *
 * @internal
 */
export interface SourceDependencies {
  /** `DefaultAwsCredentialsManager.fromConfig(config)`. */
  credentials: AwsCredentialsManager;
  clock?: Clock;
}

/**
 * The sources under `privateApi.sources` that are not switched off. A mistake throws an error that names the key.
 *
 * @internal
 */
export function readSourcesFromConfig(
  config: Config,
  dependencies: SourceDependencies,
): ScopeSource[] {
  const sources = config.getOptionalConfig('privateApi.sources');
  return (sources?.keys() ?? []).flatMap(id => {
    const source = config.getConfig(`privateApi.sources.${id}`);
    if (source.getOptionalBoolean('enabled') === false) {
      return [];
    }
    return [readSource(id, source, { config, ...dependencies })];
  });
}

function readSource(
  id: string,
  source: Config,
  dependencies: SourceDependencies & { config: Config },
): ScopeSource {
  const type = source.getString('type');
  switch (type) {
    case 'aws':
      return readAwsSource(id, source, dependencies);
    case 'recording':
      return new RecordingSource({
        id,
        directory: path.resolve(source.getString('path')),
      });
    default:
      throw new InputError(
        `privateApi.sources.${id}.type is ${type}; it must be aws or recording`,
      );
  }
}

function readAwsSource(
  id: string,
  source: Config,
  dependencies: SourceDependencies & { config: Config },
): ScopeSource {
  const key = `privateApi.sources.${id}`;
  const accountIds =
    source.getOptionalStringArray('accounts') ??
    configuredAccounts(dependencies.config);
  if (accountIds.length === 0) {
    throw new InputError(
      `${key}.accounts is missing, and aws.accounts names no account either`,
    );
  }
  const regions = source.getOptionalStringArray('regions') ?? [];
  checkEach(`${key}.accounts`, accountIds, /^\d{12}$/, 'an account id');
  checkEach(`${key}.regions`, regions, /^[a-z]{2}(-[a-z]+)+-\d$/, 'a Region');
  const { credentials, clock = systemClock } = dependencies;
  return new AwsSource({
    id,
    accountIds,
    regions,
    credentials,
    rateLimits: new RateLimits(readRateShare(key, source), clock),
    clock,
  });
}

/** The accounts of Backstage's own `aws` block. */
function configuredAccounts(config: Config): string[] {
  return (config.getOptionalConfigArray('aws.accounts') ?? []).map(account =>
    account.getString('accountId'),
  );
}

function checkEach(
  key: string,
  values: string[],
  pattern: RegExp,
  what: string,
): void {
  const wrong = values.findIndex(value => !pattern.test(value));
  if (wrong >= 0) {
    throw new InputError(`${key}[${wrong}] is ${values[wrong]}, not ${what}`);
  }
}

function readRateShare(key: string, source: Config): number {
  const share = source.getOptionalNumber('rateShare') ?? DEFAULT_RATE_SHARE;
  if (!(share > 0 && share <= 1)) {
    throw new InputError(
      `${key}.rateShare is ${share}; it must be above 0 and at most 1`,
    );
  }
  return share;
}
