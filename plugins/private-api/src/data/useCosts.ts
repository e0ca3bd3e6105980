import { useApi } from '@backstage/core-plugin-api';
import { CostGrouping } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

/** What the estate costs a month, by group and in all. */
export function useCosts(groupBy: CostGrouping) {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).costs, groupBy);
}
