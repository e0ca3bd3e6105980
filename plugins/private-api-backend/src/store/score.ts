import type {
  FindingCounts,
  Severity,
} from 'backstage-plugin-private-api-common';
import { SEVERITIES } from './severityRank';

/** What an API loses of its share in the score by the worst of its open findings. */
export const LOSSES: Record<Severity, number> = {
  critical: 1,
  high: 0.7,
  medium: 0.4,
  low: 0.1,
  info: 0,
};

/**
 * What a row loses of its share, in SQL.
 *
 * @param countOf - SQL that counts the row's findings of a severity.
 */
export function lossOf(countOf: (severity: Severity) => string): string {
  const cases = [...SEVERITIES]
    .reverse()
    .map(severity => `when ${countOf(severity)} > 0 then ${LOSSES[severity]}`);
  return `case ${cases.join(' ')} else 0 end`;
}

/** 0 to 100: what is left of the shares. */
export function scoreOf(loss: number, apis: number): number {
  return Math.round(100 * (1 - loss / apis));
}

/** Counts of findings, the most severe first. */
export function countsOf(count: (severity: Severity) => number): FindingCounts {
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    info: count('info'),
  };
}
