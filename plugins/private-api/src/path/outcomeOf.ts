import { CallerVerdict, HopStatus } from 'backstage-plugin-private-api-common';

/**
 * How a verdict on a caller is told. `open`: everything but the caller's own credentials lets the call through.
 */
export type CallerOutcome = 'allowed' | 'denied' | 'unknown' | 'mixed' | 'open';

/** The outcome of a caller's verdicts with the status it is drawn with. A split verdict is neither good nor bad. */
export function outcomeOf(
  caller: Pick<CallerVerdict, 'verdict' | 'withCredentials'>,
): { outcome: CallerOutcome; status: HopStatus } {
  const { verdict, withCredentials } = caller;
  if (verdict === 'allowed') {
    return { outcome: 'allowed', status: 'pass' };
  }
  if (verdict === 'denied' || withCredentials === 'denied') {
    return { outcome: 'denied', status: 'fail' };
  }
  if (verdict === 'unknown' && withCredentials === 'allowed') {
    return { outcome: 'open', status: 'pass' };
  }
  const isSplit = verdict === 'mixed' || withCredentials === 'mixed';
  return { outcome: isSplit ? 'mixed' : 'unknown', status: 'unknown' };
}
