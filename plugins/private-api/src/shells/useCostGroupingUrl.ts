import {
  readCostGrouping,
  writeCostGrouping,
} from '../components/costs/costGrouping';
import { useUrlState } from './useUrlState';

/** Keeps what costs are summed by in the URL. */
export function useCostGroupingUrl() {
  return useUrlState(readCostGrouping, writeCostGrouping);
}
