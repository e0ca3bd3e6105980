import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { RouteContext } from './RouteContext';

/** Does something that the audit log must know of, and writes there how it went. */
export async function audited<T>(
  { auditor }: Pick<RouteContext, 'auditor'>,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent(event);
  try {
    const result = await act();
    await entry.success();
    return result;
  } catch (error) {
    await entry.fail({ error: toError(error) });
    throw error;
  }
}
