import {
  API_FILTERS,
  API_SORTS,
  ApiFilter,
  ApiQuery,
} from 'backstage-plugin-private-api-common';
import { ApiColumn, isApiColumn } from './apiColumns';

/**
 * What the reader of the list has asked for; the page shell keeps it in the URL.
 */
export interface ApiListState {
  search: string;
  filter: NonNullable<ApiQuery['filter']>;
  sort: NonNullable<ApiQuery['sort']>;
  /** Absent where the reader has chosen none, so that the width of the screen decides. */
  columns?: ApiColumn[];
}

/** Makes the next state of the list from the present one. */
export type ChangeApiList = (
  change: (state: ApiListState) => ApiListState,
) => void;

const DEFAULT_SORT: ApiListState['sort'] = { by: 'name', order: 'asc' };

/**
 * Reads the state from the parameters of a URL; what they hold beside it is ignored.
 *
 * @example
 * `?search=orders&region=eu-west-1&sort=monthlyCost:desc`
 */
export function readApiListState(params: URLSearchParams): ApiListState {
  const filter: ApiListState['filter'] = {};
  for (const name of API_FILTERS) {
    const values = params.getAll(name);
    if (values.length > 0) {
      filter[name] = values;
    }
  }
  const columns = params.getAll('column').filter(isApiColumn);
  return {
    search: params.get('search') ?? '',
    filter,
    sort: readSort(params.get('sort')),
    ...(columns.length > 0 && { columns }),
  };
}

function readSort(text: string | null): ApiListState['sort'] {
  const [name, order] = (text ?? '').split(':');
  const by = API_SORTS.find(sort => sort === name);
  return by ? { by, order: order === 'desc' ? 'desc' : 'asc' } : DEFAULT_SORT;
}

/** Writes the state as parameters, without what is as it is by default. */
export function writeApiListState(state: ApiListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) {
    params.set('search', state.search);
  }
  for (const name of API_FILTERS) {
    for (const value of state.filter[name] ?? []) {
      params.append(name, value);
    }
  }
  const { by, order } = state.sort;
  if (by !== DEFAULT_SORT.by || order !== DEFAULT_SORT.order) {
    params.set('sort', `${by}:${order}`);
  }
  for (const column of state.columns ?? []) {
    params.append('column', column);
  }
  return params;
}

/** The state with one filter changed; an empty choice lifts it. */
export function withFilter(
  state: ApiListState,
  name: ApiFilter,
  values: string[],
): ApiListState {
  const { [name]: _, ...others } = state.filter;
  return {
    ...state,
    filter: values.length > 0 ? { ...others, [name]: values } : others,
  };
}

/** True if the state narrows the list. */
export function isNarrowed(state: ApiListState): boolean {
  return state.search !== '' || Object.keys(state.filter).length > 0;
}
