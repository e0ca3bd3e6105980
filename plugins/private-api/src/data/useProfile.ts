import { useApi } from '@backstage/core-plugin-api';
import { ApiKey } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

/** The profile of an API, asked for once by all who show it. */
export function useProfile(key: ApiKey) {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).profiles, key);
}
