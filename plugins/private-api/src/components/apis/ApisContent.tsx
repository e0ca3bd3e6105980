import { useCallback, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { SearchField } from '@backstage/ui';
import { useText } from '../../text/useText';
import { FreshContent } from '../freshness/FreshContent';
import { ApiList } from './ApiList';
import { ApiListState, ChangeApiList } from './apiListState';

/** The list of APIs: searched, filtered, sorted and paged by the backend. */
export function ApisContent(props: {
  state: ApiListState;
  onStateChange: (state: ApiListState) => void;
}) {
  const { t } = useText();
  const { state } = props;
  // Typing comes first: what stands below the search is drawn again once the reader pauses.
  const shown = useDeferredValue(state);
  const change = useStateChange(props);
  return (
    <FreshContent>
      <SearchField
        label={t('apis.search')}
        placeholder={t('apis.searchPlaceholder')}
        value={state.search}
        onChange={search => change(now => ({ ...now, search }))}
      />
      <ApiList state={shown} onChange={change} />
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
