import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { BULK_URL } from './readPriceList';

/** List prices change a few times a year. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 24 },
  timeout: { minutes: 30 },
};

/** Where prices are read from, and when. */
export interface PriceConfig {
  source:
    | { type: 'api'; accountId?: string }
    | { type: 'bulk'; baseUrl: string };
  /** Those of the estate where absent. */
  regions?: string[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** What `privateApi.prices` says; `undefined` where prices are not to be read. Throws an error that names a wrong key. */
export function readPriceConfig(root: Config): PriceConfig | undefined {
  const config = root.getOptionalConfig('privateApi.prices');
  const type = config?.getOptionalString('source') ?? 'snapshot';
  if (!config || type === 'snapshot') {
    return undefined;
  }
  const regions = config.getOptionalStringArray('regions');
  const wrong = regions?.find(name => !/^[a-z]{2}(-[a-z]+)+-\d$/.test(name));
  if (wrong !== undefined) {
    throw new InputError(
      `Invalid config at 'privateApi.prices.regions': ${wrong} is not a Region`,
    );
  }
  return {
    source: readSource(type, config),
    ...(regions && { regions }),
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
  };
}

function readSource(type: string, config: Config): PriceConfig['source'] {
  switch (type) {
    case 'api': {
      const accountId = config.getOptionalString('accountId');
      return accountId ? { type, accountId } : { type };
    }
    case 'bulk': {
      const baseUrl = config.getOptionalString('baseUrl') ?? BULK_URL;
      return { type, baseUrl: baseUrl.replace(/\/$/, '') };
    }
    default:
      throw new InputError(
        `Invalid config at 'privateApi.prices.source': ${type}; it must be snapshot, api or bulk`,
      );
  }
}
