import { FindingCounts, Severity } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { SEVERITIES } from '../findings/severities';

/** A figure that history keeps. */
export interface Measure {
  id: string;
  label: string;
  /** A value for each day of the history; `null` where it is not known. */
  values: (number | null)[];
  format: (value: number) => string;
  severity?: Severity;
}

/** Shown even where there were none: their absence is what a reader looks for. */
const ALWAYS: readonly Severity[] = ['critical', 'high'];

/** Findings by severity; the lower severities where there ever were any. */
export function findingMeasures(
  { t, count }: Texts,
  counts: readonly (FindingCounts | null | undefined)[],
): Measure[] {
  return SEVERITIES.filter(
    severity =>
      ALWAYS.includes(severity) ||
      counts.some(each => each && each[severity] > 0),
  ).map(severity => ({
    id: severity,
    label: t('history.findings', { severity: t(`severity.${severity}`) }),
    values: counts.map(each => each?.[severity] ?? null),
    format: count,
    severity,
  }));
}
