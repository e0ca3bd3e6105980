import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  OwnershipTab,
  readOwnershipTab,
} from '../components/ownership/ownershipTab';

/** Keeps what the page of ownership shows in the URL, as `useApiListUrl` does for APIs. */
export function useOwnershipUrl() {
  const [params, setParams] = useSearchParams();
  const setTab = useCallback(
    (view: OwnershipTab) => setParams({ view }, { replace: true }),
    [setParams],
  );
  return [readOwnershipTab(params), setTab] as const;
}
