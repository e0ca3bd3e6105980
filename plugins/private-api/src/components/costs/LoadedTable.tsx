import { useMemo } from 'react';
import { Table, useTable } from '@backstage/ui';
import { Loadable } from '../../data/SharedRequests';
import { paginationOf } from '../../text/paginationOf';
import { useText } from '../../text/useText';
import { LoadError } from '../states/LoadError';
import { Column, useColumns } from '../useColumns';

const PAGE_SIZE = 10;

/** A row of a {@link LoadedTable}: its `id` is the table's, the item may have its own. */
export interface LoadedRow<T> {
  id: string;
  item: T;
}

/** A table of rows that come all at once, paged here; bars stand in their place while they load. */
export function LoadedTable<T>(props: {
  state: Loadable<T[]>;
  columns: Column<LoadedRow<T>>[];
  idOf: (item: T) => string;
  /** What to say where there is none. */
  empty: JSX.Element;
  onRetry: () => void;
}) {
  const { t } = useText();
  const { state, columns, idOf, empty, onRetry } = props;
  const items = state.status === 'ready' ? state.value : undefined;
  const data = useMemo(
    () => items?.map(item => ({ id: idOf(item), item })),
    [items, idOf],
  );
  const columnConfig = useColumns(columns);
  const { tableProps } = useTable<LoadedRow<T>>({
    mode: 'complete',
    data,
    // Always paged: where the kind of paging changes as rows come, BUI makes the offset NaN and shows none of them.
    paginationOptions: paginationOf(t, PAGE_SIZE),
  });
  if (state.status === 'error') {
    return <LoadError error={state.error} onRetry={onRetry} />;
  }
  return (
    <Table {...tableProps} columnConfig={columnConfig} emptyState={empty} />
  );
}
