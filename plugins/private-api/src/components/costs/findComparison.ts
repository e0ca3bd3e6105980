import { CostComparison, SavingRow } from 'backstage-plugin-private-api-common';

/**
 * The comparison that a saving sums up: the same choice about the same resources, for an API can have one for each of its
 * backends. `undefined` where the estimate has changed since.
 */
export function findComparison(
  comparisons: readonly CostComparison[],
  saving: Pick<SavingRow, 'choice' | 'resources'>,
): CostComparison | undefined {
  return comparisons.find(
    ({ id, resources = [] }) =>
      id === saving.choice && areSame(resources, saving.resources),
  );
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return (
    some.length === others.length && some.every(each => others.includes(each))
  );
}
