import type {
  FindingQuery,
  Pillar,
  PracticeRow,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';

/** Which pillar a practice belongs to, as the catalogue of this installation says. */
export type PillarOf = Pick<PracticeRow, 'id' | 'pillar'>;

/** Of the Well-Architected Framework, in its order. */
export const PILLARS = [
  'operations',
  'security',
  'reliability',
  'performance',
  'cost',
] as const satisfies readonly Pillar[];

/** Where the history keeps how many findings of a severity the practices of a pillar had. */
export type PillarColumn = `${Pillar}_${Severity}`;

export function pillarColumn(pillar: Pillar, severity: Severity): PillarColumn {
  return `${pillar}_${severity}`;
}

/** Ids of the practices of some pillars. */
export function practicesOf(
  pillars: readonly string[],
  practices: readonly PillarOf[],
): string[] {
  return practices
    .filter(({ pillar }) => pillars.includes(pillar))
    .map(({ id }) => id);
}

/** The filter with the practices of the pillars that it names. */
export function selectPillars(
  filter: NonNullable<FindingQuery['filter']>,
  practices: readonly PillarOf[],
): { filter: typeof filter; ofPillars?: string[] } {
  const { pillar } = filter;
  return {
    filter,
    ...(pillar?.length && { ofPillars: practicesOf(pillar, practices) }),
  };
}

/** Findings with `pillars.pillar`; those of practices that there are no more drop out. */
export function joinPillars(
  query: Knex.QueryBuilder,
  practices: readonly PillarOf[],
): Knex.QueryBuilder {
  const rows = practices.map(() => '(?, ?)').join(', ');
  return query
    .with(
      'pillars',
      ['practice', 'pillar'],
      query.client.raw(
        `values ${rows}`,
        practices.flatMap(({ id, pillar }) => [id, pillar]),
      ),
    )
    .join('pillars', 'pillars.practice', 'api_findings.practice');
}
