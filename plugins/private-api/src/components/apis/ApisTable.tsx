import { useEffect, useMemo } from 'react';
import { useBreakpoint } from '@backstage/ui';
import { useText } from '../../text/useText';
import { LoadError } from '../states/LoadError';
import { ApiRows } from './ApiRows';
import { shownColumns } from './apiColumns';
import { ApiListState, ChangeApiList, withLastPage } from './apiListState';
import { createApiColumns } from './createApiColumns';
import { useApiPage } from './useApiPage';
import styles from './ApisTable.module.css';

/** One page of APIs at a time. */
export function ApisTable(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  const { state, onChange } = props;
  const texts = useText();
  const { up } = useBreakpoint();
  const isWide = up('md');
  const shown = shownColumns({ chosen: state.columns, isWide });
  const columns = useMemo(
    () => createApiColumns(texts, { shown }),
    [texts, shown],
  );
  const { page, isLate, error, reload } = useApiPage(state);

  // A link may name a page that the list no longer has.
  useEffect(() => {
    if (page && page.rows.length === 0 && page.total > 0) {
      onChange(now => withLastPage(now, page.total));
    }
  }, [page, onChange]);

  if (error) {
    return <LoadError error={error} onRetry={reload} />;
  }
  return (
    // The table dims itself too, but for that it is drawn as a whole.
    <div className={styles.page} aria-busy={isLate}>
      <ApiRows columns={columns} page={page} onChange={onChange} />
    </div>
  );
}
