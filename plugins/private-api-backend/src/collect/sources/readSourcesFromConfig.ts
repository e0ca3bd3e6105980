import path from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsSource } from '../../aws/AwsSource';
import { Clock, systemClock } from '../../aws/Clock';
import { RateLimits } from '../../aws/RateLimits';
import { RecordingSource } from '../../aws/RecordingSource';
import { checkEach } from './checkEach';
import { readAccounts } from './readAccounts';
import { ScopeSource } from '../types';

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
  const accounts = readAccounts(key, source, dependencies.config);
  const regions = source.getOptionalStringArray('regions') ?? [];
  checkEach(`${key}.regions`, regions, /^[a-z]{2}(-[a-z]+)+-\d$/, 'a Region');
  const { credentials, clock = systemClock } = dependencies;
  return new AwsSource({
    id,
    accounts,
    regions,
    credentials,
    rateLimits: new RateLimits(readRateShare(key, source), clock),
    clock,
  });
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
