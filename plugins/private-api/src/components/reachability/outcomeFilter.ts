import { AccessCell } from 'backstage-plugin-private-api-common';
import { CallerOutcome, outcomeOf } from '../../path/outcomeOf';

/** What a table of verdicts shows: all of them, or those of one outcome. */
export type OutcomeChoice = 'all' | CallerOutcome;

/** In the order in which they are offered. */
const OUTCOMES = ['allowed', 'open', 'denied', 'mixed', 'unknown'] as const;

/** Offered even where there is none, because their absence answers a question. */
const ALWAYS: readonly CallerOutcome[] = ['allowed', 'denied', 'unknown'];

/** The outcomes to choose from, each with how many rows have it; `all` first. */
export function countOutcomes(
  cells: readonly AccessCell[],
): { choice: OutcomeChoice; count: number }[] {
  const outcomes = cells.map(cell => outcomeOf(cell).outcome);
  const counted = OUTCOMES.map(choice => ({
    choice,
    count: outcomes.filter(outcome => outcome === choice).length,
  })).filter(({ choice, count }) => count > 0 || ALWAYS.includes(choice));
  return [{ choice: 'all', count: cells.length }, ...counted];
}

/** The rows of a choice. */
export function filterByOutcome<T extends AccessCell>(
  cells: readonly T[],
  choice: OutcomeChoice,
): T[] {
  return cells.filter(
    cell => choice === 'all' || outcomeOf(cell).outcome === choice,
  );
}
