import { InputError } from '@backstage/errors';
import {
  API_FILTERS,
  API_SORTS,
  ApiFilter,
  ApiQuery,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import {
  chooseFrom,
  readFilter,
  readPage,
  readText,
  refuseUnknown,
} from './parseQuery';
import { CONNECTIVITY } from '../store/toApiRow';
import { SEVERITIES } from '../store/severityRank';

/** Filters whose values are a closed list. */
const CHOICES: Partial<Record<ApiFilter, readonly string[]>> = {
  type: ['REST', 'HTTP', 'WEBSOCKET'],
  endpointType: ['PRIVATE', 'REGIONAL', 'EDGE', 'UNKNOWN'],
  auth: ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS', 'JWT', 'UNKNOWN'],
  connectivity: CONNECTIVITY,
  severity: SEVERITIES,
  state: ['current', 'stale', 'removed'],
};

const ORDERS = ['asc', 'desc'] as const;
const FILTER_PARAMETERS = [...API_FILTERS, 'search', 'sort'];

/** The query of `GET /v1/apis`; throws an `InputError` that lists what is known where something is not. */
export function parseApiQuery(query: Request['query']): ApiQuery {
  refuseUnknown(query, [...FILTER_PARAMETERS, 'limit', 'offset', 'include']);
  return { ...parseSelection(query), ...readPage(query) };
}

/** The query of `GET /v1/export/apis.csv`: all that matches, not a page of it. */
export function parseExportQuery(query: Request['query']): ApiQuery {
  refuseUnknown(query, FILTER_PARAMETERS);
  return parseSelection(query);
}

function parseSelection(query: Request['query']): ApiQuery {
  const filter = readFilter(query, API_FILTERS, CHOICES);
  const search = readText(query, 'search');
  const sort = parseSort(readText(query, 'sort'));
  return { filter, ...(search && { search }), ...(sort && { sort }) };
}

function parseSort(text: string | undefined): ApiQuery['sort'] {
  if (!text) {
    return undefined;
  }
  const [by, order = 'asc', ...rest] = text.split(':');
  if (rest.length > 0) {
    throw new InputError(`Parameter 'sort' must be <field>:<asc or desc>`);
  }
  return {
    by: chooseFrom(by, API_SORTS, 'sort field'),
    order: chooseFrom(order, ORDERS, 'sort order'),
  };
}
