import type { Finding } from 'backstage-plugin-private-api-common';

/** From the gravest down; `never` is above all findings. */
export const FAIL_ON = [
  'never',
  'critical',
  'high',
  'medium',
  'low',
  'info',
] as const;

/** The findings for which a check set to `failOn` fails. */
export function findingsAtOrAbove(
  findings: readonly Finding[],
  failOn: (typeof FAIL_ON)[number],
): Finding[] {
  return findings.filter(
    ({ severity }) => FAIL_ON.indexOf(severity) <= FAIL_ON.indexOf(failOn),
  );
}
