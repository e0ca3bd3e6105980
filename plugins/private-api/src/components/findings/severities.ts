import { Severity } from 'backstage-plugin-private-api-common';

/** All severities, worst first. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'info',
] as const satisfies readonly Severity[];
