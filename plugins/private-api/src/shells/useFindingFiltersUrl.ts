import {
  readFindingFilters,
  writeFindingFilters,
} from '../components/compliance/findingFilter';
import { useUrlState } from './useUrlState';

/** Keeps the filters of the list of findings in the URL. */
export function useFindingFiltersUrl() {
  return useUrlState(readFindingFilters, writeFindingFilters);
}
