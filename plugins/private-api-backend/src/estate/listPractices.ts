import {
  Practice,
  PracticeRow,
  PracticeSettings,
  practicesInForce,
} from 'backstage-plugin-private-api-common';

/** The catalogue of practices as the settings make it. */
export function listPractices(
  practices: readonly Practice[],
  settings: PracticeSettings,
): PracticeRow[] {
  const inForce = new Set(practicesInForce(practices, settings));
  return practices.map(practice => {
    const { messages: _, offByDefault: __, ...meta } = practice.meta;
    return {
      ...meta,
      severity: settings.severities?.[meta.id] ?? meta.severity,
      inForce: inForce.has(practice),
    };
  });
}
