import { HopStatus } from 'backstage-plugin-private-api-common';

const WORKING = new Set(['available', 'active']);
const BROKEN = new Set([
  'failed',
  'inactive',
  'deleting',
  'deleted',
  'rejected',
  'expired',
]);

/**
 * The status that AWS's own word for a resource's state is drawn with. A state in between (`PENDING`, `UPDATING`) may or
 * may not serve calls, so it is unknown, as is a word that is new to us.
 */
export function statusOfState(state: string): HopStatus {
  const word = state.toLowerCase();
  if (WORKING.has(word)) {
    return 'pass';
  }
  return BROKEN.has(word) ? 'fail' : 'unknown';
}
