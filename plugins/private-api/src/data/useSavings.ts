import { useApi } from '@backstage/core-plugin-api';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

const ALL = 'all';

/** The largest savings and what carries nothing, asked for once by all who show them. */
export function useSavings() {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).savings, ALL);
}
