import { useCallback, useLayoutEffect, useRef } from 'react';
import { FreshContent } from '../freshness/FreshContent';
import { ApiList } from './ApiList';
import { ApiSearch } from './ApiSearch';
import { ApiListState, ChangeApiList, withSelection } from './apiListState';

/** The list of APIs: searched, filtered, sorted and paged by the backend. */
export function ApisContent(props: {
  state: ApiListState;
  onStateChange: (state: ApiListState) => void;
}) {
  const { state } = props;
  const change = useStateChange(props);
  const searchFor = useCallback(
    (search: string) => change(now => withSelection(now, { search })),
    [change],
  );
  return (
    <FreshContent>
      <ApiSearch search={state.search} onChange={searchFor} />
      <ApiList state={state} onChange={change} />
    </FreshContent>
  );
}

/** Changes the state as it is by then, which may be newer than the one that is drawn; the same function at each drawing. */
function useStateChange(props: {
  state: ApiListState;
  onStateChange: (state: ApiListState) => void;
}): ChangeApiList {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useCallback(change => {
    const { state, onStateChange } = latest.current;
    onStateChange(change(state));
  }, []);
}
