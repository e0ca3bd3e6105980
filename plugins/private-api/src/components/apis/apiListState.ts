import {
  API_FILTERS,
  API_SORTS,
  ApiFilter,
  ApiQuery,
} from 'backstage-plugin-private-api-common';
import { PAGE_SIZES } from '../../text/paginationOf';
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
  /** The number of the page, from 1. */
  page: number;
  /** Rows a page. */
  pageSize: number;
}

/** What decides which APIs are in the list, and in which order. */
type Selection = Pick<ApiListState, 'search' | 'filter' | 'sort'>;

/** Makes the next state of the list from the present one. */
export type ChangeApiList = (
  change: (state: ApiListState) => ApiListState,
) => void;

/** The first page, as a list begins. */
const DEFAULT_PAGE = { page: 1, pageSize: 20 } as const;

const DEFAULT_SORT: ApiListState['sort'] = { by: 'name', order: 'asc' };

/**
 * Reads the state from the parameters of a URL; what they hold beside it is ignored.
 *
 * @example
 * `?search=orders&region=eu-west-1&sort=monthlyCost:desc&page=3`
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
    page: readNumber(params.get('page')) ?? DEFAULT_PAGE.page,
    pageSize: readPageSize(params.get('pageSize')),
  };
}

function readPageSize(text: string | null): number {
  const size = readNumber(text);
  return PAGE_SIZES.find(offered => offered === size) ?? DEFAULT_PAGE.pageSize;
}

/** A number from 1, or nothing where the text is none. */
function readNumber(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
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
  for (const name of ['page', 'pageSize'] as const) {
    if (state[name] !== DEFAULT_PAGE[name]) {
      params.set(name, String(state[name]));
    }
  }
  return params;
}

/** The state with other APIs in the list, or in another order: of those the reader wants to see the first page. */
export function withSelection(
  state: ApiListState,
  selection: Partial<Selection>,
): ApiListState {
  return { ...state, ...selection, page: DEFAULT_PAGE.page };
}

/** The state with pages of another size, of which it shows the one where the present one begins. */
export function withPageSize(
  state: ApiListState,
  pageSize: number,
): ApiListState {
  const before = (state.page - 1) * state.pageSize;
  return { ...state, page: Math.floor(before / pageSize) + 1, pageSize };
}

/** The state at the last page of so many APIs. */
export function withLastPage(state: ApiListState, total: number): ApiListState {
  return { ...state, page: Math.max(1, Math.ceil(total / state.pageSize)) };
}

/** The state with one filter changed; an empty choice lifts it. */
export function withFilter(
  state: ApiListState,
  name: ApiFilter,
  values: string[],
): ApiListState {
  const { [name]: _, ...others } = state.filter;
  return withSelection(state, {
    filter: values.length > 0 ? { ...others, [name]: values } : others,
  });
}

/** True if the state narrows the list. */
export function isNarrowed(
  state: Pick<ApiListState, 'search' | 'filter'>,
): boolean {
  return state.search !== '' || Object.keys(state.filter).length > 0;
}
