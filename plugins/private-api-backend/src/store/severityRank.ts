import type { Severity } from 'backstage-plugin-private-api-common';

/** From the least to the most severe; the index is what the database keeps. */
export const SEVERITIES: readonly Severity[] = [
  'info',
  'low',
  'medium',
  'high',
  'critical',
];
