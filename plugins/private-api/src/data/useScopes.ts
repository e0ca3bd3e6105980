import { useApi } from '@backstage/core-plugin-api';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

const ALL = 'all';

/** Freshness and errors of every scope, asked for once by all who show them. */
export function useScopes() {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).scopes, ALL);
}
