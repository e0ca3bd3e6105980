import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { PriceShelf } from './PriceShelf';
import type { PriceConfig } from './readPriceConfig';
import type { ReadPriceList } from './readPriceList';
import { refreshPrices } from './refreshPrices';

export interface PriceScheduleOptions {
  knex: Knex;
  config: PriceConfig;
  read: ReadPriceList;
  shelf: PriceShelf;
  /** Makes the profiles again that rest on the prices before. */
  onChange: (signal: AbortSignal) => Promise<void>;
  scheduler: SchedulerService;
  logger: LoggerService;
}

/** Has the prices read by schedule, by one of the replicas. The others find them when they next make a profile. */
export async function schedulePrices(
  options: PriceScheduleOptions,
): Promise<void> {
  const { knex, config, shelf, scheduler, onChange } = options;
  await scheduler.scheduleTask({
    ...config.schedule,
    id: 'private-api:refresh-prices',
    scope: 'global',
    fn: async signal => {
      await refreshPrices({ ...options, regions: config.regions, signal });
      if (await shelf.load(knex)) {
        await onChange(signal);
      }
    },
  });
}
