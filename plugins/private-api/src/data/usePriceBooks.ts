import { useApi } from '@backstage/core-plugin-api';
import { privateApiApiRef } from '../api';
import { requestsOf } from './requestsOf';
import { useShared } from './useShared';

const ALL = 'all';

/** Dates, gaps and failed readings of the price books, asked for once by all who show them. */
export function usePriceBooks() {
  const client = useApi(privateApiApiRef);
  return useShared(requestsOf(client).priceBooks, ALL);
}
