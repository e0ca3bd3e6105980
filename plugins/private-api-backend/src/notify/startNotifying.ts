import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { EstateInventory } from '../estate/EstateInventory';
import type { Analyses } from '../estate/profileApi';
import { beginNotices } from '../store/notices';
import { endingWaivers } from './endingWaivers';
import { newFindings } from './newFindings';
import { Notifier, NotifierOptions } from './Notifier';
import { pendingShares } from './pendingShares';
import type { NotifyConfig } from './readNotifyConfig';
import { sleepyLinks } from './sleepyLinks';

export interface NotifyOptions extends NotifierOptions {
  config: NotifyConfig;
  estate: EstateInventory;
  analyses: Analyses;
  scheduler: SchedulerService;
}

/** Has owners told by schedule, by one of the replicas; to be called before anything is collected, which is no news then. */
export async function startNotifying(options: NotifyOptions): Promise<void> {
  const { knex, config, estate, analyses, scheduler } = options;
  await beginNotices(knex, new Date().toISOString());
  const notifier = new Notifier(options);
  const { practices } = analyses;
  const reading = { knex, estate, practices, ...config };
  await scheduler.scheduleTask({
    ...config.schedule,
    id: 'private-api:notify',
    scope: 'global',
    async fn(signal) {
      await notifier.tell(newFindings(reading), signal);
      await notifier.tell(sleepyLinks(reading), signal);
      await notifier.tell(endingWaivers(reading), signal);
      await notifier.tell(pendingShares(reading), signal);
    },
  });
}
