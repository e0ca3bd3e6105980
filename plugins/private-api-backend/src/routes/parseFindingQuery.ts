import {
  FINDING_FILTERS,
  FINDING_STATES,
  FindingFilter,
  FindingQuery,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { PillarOf, PILLARS, selectPillars } from '../store/pillars';
import type { FindingSelection } from '../store/searchFindings';
import { SEVERITIES } from '../store/severityRank';
import { readFilter, readPage, refuseUnknown } from './parseQuery';

/** Filters whose values are a closed list. */
const CHOICES: Partial<Record<FindingFilter, readonly string[]>> = {
  severity: SEVERITIES,
  state: FINDING_STATES,
  pillar: PILLARS,
};

/** The query of `GET /v1/findings`; throws an `InputError` that lists what is known where something is not. */
export function parseFindingQuery(
  query: Request['query'],
  practices: readonly PillarOf[],
): FindingSelection {
  refuseUnknown(query, [...FINDING_FILTERS, 'limit', 'offset']);
  return { ...parseSelection(query, practices), ...readPage(query) };
}

/** The query of `GET /v1/export/findings.csv`: all that matches, not a page of it. */
export function parseFindingExportQuery(
  query: Request['query'],
  practices: readonly PillarOf[],
): FindingSelection {
  refuseUnknown(query, FINDING_FILTERS);
  return parseSelection(query, practices);
}

function parseSelection(
  query: Request['query'],
  practices: readonly PillarOf[],
): FindingSelection {
  return selectPillars(parseFilter(query), practices);
}

function parseFilter(
  query: Request['query'],
): NonNullable<FindingQuery['filter']> {
  return readFilter(query, FINDING_FILTERS, CHOICES);
}
