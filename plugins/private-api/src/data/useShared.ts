import { useCallback, useSyncExternalStore } from 'react';
import { Loadable, SharedRequests } from './SharedRequests';

/** The state of one shared request, kept while the component is on screen. */
export function useShared<T, K extends string>(
  requests: SharedRequests<T, K>,
  key: K,
): { state: Loadable<T>; reload: () => void; refresh: () => void } {
  const subscribe = useCallback(
    (listener: () => void) => requests.subscribe(key, listener),
    [requests, key],
  );
  const read = useCallback(() => requests.read(key), [requests, key]);
  const reload = useCallback(() => requests.reload(key), [requests, key]);
  const refresh = useCallback(() => requests.refresh(key), [requests, key]);
  return { state: useSyncExternalStore(subscribe, read), reload, refresh };
}
