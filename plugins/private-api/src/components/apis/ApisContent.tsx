import {
  memo,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useRef,
} from 'react';
import { SearchField } from '@backstage/ui';
import { useText } from '../../text/useText';
import { FreshContent } from '../freshness/FreshContent';
import { ApiFilters } from './ApiFilters';
import { ApisTable } from './ApisTable';
import { ColumnChoice } from './ColumnChoice';
import { ExportButton } from './ExportButton';
import { ApiListState, ChangeApiList } from './apiListState';
import styles from './ApisContent.module.css';

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

const ApiList = memo(function ApiList(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  return (
    <>
      <ApiFilters {...props} />
      <div className={styles.tools}>
        <ColumnChoice {...props} />
        <ExportButton state={props.state} />
      </div>
      <ApisTable {...props} />
    </>
  );
});

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
