import { Finding, Severity } from 'backstage-plugin-private-api-common';

const RANKS: Record<Severity, number> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
  info: 4,
};

/** Orders findings worst first, and by practice among equals. */
export function bySeverity(a: Finding, b: Finding): number {
  return (
    RANKS[a.severity] - RANKS[b.severity] ||
    a.practice.localeCompare(b.practice)
  );
}
