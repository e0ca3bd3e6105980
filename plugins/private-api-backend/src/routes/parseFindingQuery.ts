import {
  FINDING_FILTERS,
  FINDING_STATES,
  FindingFilter,
  FindingQuery,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { SEVERITIES } from '../store/severityRank';
import { readChoices, readPage, readTexts, refuseUnknown } from './parseQuery';

/** Filters whose values are a closed list. */
const CHOICES: Partial<Record<FindingFilter, readonly string[]>> = {
  severity: SEVERITIES,
  state: FINDING_STATES,
};

/** The query of `GET /v1/findings`; throws an `InputError` that lists what is known where something is not. */
export function parseFindingQuery(query: Request['query']): FindingQuery {
  refuseUnknown(query, [...FINDING_FILTERS, 'limit', 'offset']);
  return { filter: parseFilter(query), ...readPage(query) };
}

/** The query of `GET /v1/export/findings.csv`: all that matches, not a page of it. */
export function parseFindingExportQuery(query: Request['query']): FindingQuery {
  refuseUnknown(query, FINDING_FILTERS);
  return { filter: parseFilter(query) };
}

function parseFilter(query: Request['query']): FindingQuery['filter'] {
  const filter: FindingQuery['filter'] = {};
  for (const name of FINDING_FILTERS) {
    const known = CHOICES[name];
    const values = known
      ? readChoices(query, name, known)
      : readTexts(query, name);
    if (values) {
      filter[name] = values;
    }
  }
  return filter;
}
