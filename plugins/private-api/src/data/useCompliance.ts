import { useApi } from '@backstage/core-plugin-api';
import { ComplianceGroup } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

/** How well the APIs that the reader may see keep to the practices, by group. */
export function useCompliance(groupBy: ComplianceGroup) {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).compliance, groupBy);
}
