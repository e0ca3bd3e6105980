import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { expireWaivers } from '../store/waivers';

/** Ends the waivers that are over, and writes so to the audit log. */
export async function endWaivers(
  knex: Knex,
  auditor: AuditorService,
): Promise<void> {
  const ids = await expireWaivers(knex, new Date().toISOString());
  for (const findingId of ids) {
    const event = await auditor.createEvent({
      eventId: 'finding-waive',
      severityLevel: 'medium',
      meta: { actionType: 'expire', findingId },
    });
    await event.success();
  }
}
