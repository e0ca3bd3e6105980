import { Finding } from 'backstage-plugin-private-api-common';
import { SEVERITIES } from './severities';

/** Orders findings worst first, and by practice among equals. */
export function bySeverity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.practice.localeCompare(b.practice)
  );
}
