import type { Operation } from '../../inventory';

/** True if some operation answers preflight requests, which nobody but a browser sends. */
export function isMadeForBrowsers(operations: readonly Operation[]): boolean {
  return operations.some(({ method }) => method === 'OPTIONS');
}
