import { ApiKey, Cost, costParts } from 'backstage-plugin-private-api-common';
import { hashOf } from '../store/hashOf';
import type { ProfileRecord } from '../store/ProfileRecord';

/** The parts of an estimate in whole cents, which databases add up exactly. */
export function costPartRowsOf(cost: Cost): ProfileRecord['costParts'] {
  return costParts(cost).map(({ part, monthly, unknownLines }) => ({
    part,
    currency: cost.currency,
    cents: monthly === null ? null : Math.round(monthly * 100),
    unknown_lines: unknownLines,
  }));
}

/** What other choices would save. Choices of several APIs about the same resources are about the same, and one saving. */
export function savingRowsOf(
  key: ApiKey,
  cost: Cost,
): ProfileRecord['savings'] {
  return cost.comparisons.flatMap(
    ({ id, title, monthlySaving, resources = [] }) =>
      monthlySaving !== null && monthlySaving > 0
        ? [
            {
              choice: id,
              title,
              currency: cost.currency,
              cents: Math.round(monthlySaving * 100),
              about: resources.length > 0 ? hashOf([...resources].sort()) : key,
              resources: JSON.stringify(resources),
            },
          ]
        : [],
  );
}
