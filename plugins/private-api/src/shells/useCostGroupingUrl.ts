import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CostGrouping } from 'backstage-plugin-private-api-common';
import { readCostGrouping } from '../components/costs/costGrouping';

/** Keeps what costs are summed by in the URL, as `useApiListUrl` does for APIs. */
export function useCostGroupingUrl() {
  const [params, setParams] = useSearchParams();
  const setGrouping = useCallback(
    (groupBy: CostGrouping) => setParams({ groupBy }, { replace: true }),
    [setParams],
  );
  return [readCostGrouping(params), setGrouping] as const;
}
