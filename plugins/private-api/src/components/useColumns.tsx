import { ReactNode, useMemo } from 'react';
import { Cell, ColumnConfig, TableItem, useBreakpoint } from '@backstage/ui';
import { useText } from '../text/useText';
import styles from './useColumns.module.css';

const MIN_WIDTH_PX = 132;

/** Leaves what stands behind the hyphen of an id in one line. */
const FOLDED_HEAD_WIDTH_PX = 176;

/** A column of a table, by what stands in its cells. */
export interface Column<T extends TableItem>
  extends Omit<ColumnConfig<T>, 'cell'> {
  content: (row: T) => ReactNode;
}

/**
 * The columns of a table for the width of the screen. On a narrow one, the head of each row keeps a column of its own and all
 * else stands beside it, one below the other with its label: of a table that is scrolled sideways, one sees half at a time.
 *
 * @param columns - Keep their identity between renderings; the first is the head of the row.
 */
export function useColumns<T extends TableItem>(
  columns: Column<T>[],
): ColumnConfig<T>[] {
  const { t } = useText();
  const isWide = useBreakpoint().up('md');
  return useMemo(
    () =>
      (isWide || columns.length < 3
        ? columns
        : foldColumns(columns, t('column.details'))
      ).map(toConfig),
    [columns, isWide, t],
  );
}

function foldColumns<T extends TableItem>(
  [head, ...others]: Column<T>[],
  label: string,
): Column<T>[] {
  return [
    { ...head, defaultWidth: '2fr', minWidth: FOLDED_HEAD_WIDTH_PX },
    {
      id: 'details',
      label,
      defaultWidth: '3fr',
      minWidth: 180,
      content: row => (
        <dl className={styles.details}>
          {others.map(column => (
            <div key={column.id} className={styles.detail}>
              <dt>{column.label}</dt>
              <dd>{column.content(row)}</dd>
            </div>
          ))}
        </dl>
      ),
    },
  ];
}

function toConfig<T extends TableItem>({
  content,
  ...column
}: Column<T>): ColumnConfig<T> {
  return {
    ...column,
    defaultWidth: column.defaultWidth ?? '1fr',
    minWidth: column.minWidth ?? MIN_WIDTH_PX,
    cell: row => <Cell>{content(row)}</Cell>,
  };
}
