import {
  FINDING_FILTERS,
  FindingFilter,
  FindingQuery,
} from 'backstage-plugin-private-api-common';

/** What the list of findings is narrowed to; the page shell keeps it in the URL. */
export type FindingFilters = NonNullable<FindingQuery['filter']>;

/**
 * Reads the filters from the parameters of a URL; what they hold beside them is ignored.
 *
 * @example
 * `?severity=critical&severity=high&region=eu-west-1`
 */
export function readFindingFilters(params: URLSearchParams): FindingFilters {
  const filters: FindingFilters = {};
  for (const name of FINDING_FILTERS) {
    const values = params.getAll(name);
    if (values.length > 0) {
      filters[name] = values;
    }
  }
  return filters;
}

/** Writes the filters as parameters of a URL. */
export function writeFindingFilters(filters: FindingFilters): URLSearchParams {
  return new URLSearchParams(
    FINDING_FILTERS.flatMap(name =>
      (filters[name] ?? []).map(value => [name, value]),
    ),
  );
}

/** The filters with one changed; an empty choice lifts it. */
export function withFindingFilter(
  filters: FindingFilters,
  name: FindingFilter,
  values: string[],
): FindingFilters {
  const { [name]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [name]: values } : others;
}
