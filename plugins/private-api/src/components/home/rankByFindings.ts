import { ApiRow } from 'backstage-plugin-private-api-common';
import { SEVERITIES } from '../findings/severities';

/** The APIs with the worst findings first: one critical finding weighs more than any number of others. Alike ones by name. */
export function rankByFindings<T extends Pick<ApiRow, 'findings' | 'name'>>(
  apis: readonly T[],
): T[] {
  return [...apis].sort((a, b) => {
    for (const severity of SEVERITIES) {
      const difference = b.findings[severity] - a.findings[severity];
      if (difference !== 0) {
        return difference;
      }
    }
    return a.name.localeCompare(b.name);
  });
}
