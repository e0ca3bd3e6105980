import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  ApiListState,
  readApiListState,
  writeApiListState,
} from '../components/apis/apiListState';

/**
 * Keeps the state of the list in the URL, so that a view can be shared and survives a reload. The one place that knows of the
 * router.
 */
export function useApiListUrl() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readApiListState(params), [params]);
  const setState = useCallback(
    (next: ApiListState) =>
      setParams(writeApiListState(next), { replace: true }),
    [setParams],
  );
  return [state, setState] as const;
}
