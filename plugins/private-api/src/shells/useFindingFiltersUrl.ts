import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  FindingFilters,
  readFindingFilters,
  writeFindingFilters,
} from '../components/compliance/findingFilter';

/** Keeps the filters of the list of findings in the URL, as `useApiListUrl` does for APIs. */
export function useFindingFiltersUrl() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFindingFilters(params), [params]);
  const setFilters = useCallback(
    (next: FindingFilters) =>
      setParams(writeFindingFilters(next), { replace: true }),
    [setParams],
  );
  return [filters, setFilters] as const;
}
