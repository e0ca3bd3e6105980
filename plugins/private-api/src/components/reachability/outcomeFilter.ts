import { AccessCell } from 'backstage-plugin-private-api-common';
import { CallerOutcome, outcomeOf } from '../../path/outcomeOf';

/** What a table of verdicts shows: all of them, or those of one outcome. */
export type OutcomeChoice = 'all' | CallerOutcome;

/** In the order in which they are offered. */
const OUTCOMES = ['allowed', 'open', 'denied', 'mixed', 'unknown'] as const;

/** Offered even where there is none, because their absence answers a question. */
const ALWAYS: readonly CallerOutcome[] = ['allowed', 'denied', 'unknown'];

/** The outcomes to choose from, in the order in which they are offered, with how many rows have each; `all` first. */
export function countOutcomes(
  cells: readonly AccessCell[],
): Map<OutcomeChoice, number> {
  const outcomes = cells.map(cell => outcomeOf(cell).outcome);
  const countOf = (choice: CallerOutcome) =>
    outcomes.filter(outcome => outcome === choice).length;
  return new Map<OutcomeChoice, number>([
    ['all', cells.length],
    ...OUTCOMES.map(choice => [choice, countOf(choice)] as const).filter(
      ([choice, count]) => count > 0 || ALWAYS.includes(choice),
    ),
  ]);
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
