import { ColumnConfig, TableItem } from '@backstage/ui';

const MIN_WIDTH_PX = 132;

/** Columns that let a narrow table scroll sideways rather than break ids in the middle. */
export function withMinWidth<T extends TableItem>(
  columns: ColumnConfig<T>[],
): ColumnConfig<T>[] {
  return columns.map(column => ({
    ...column,
    defaultWidth: column.defaultWidth ?? '1fr',
    minWidth: column.minWidth ?? MIN_WIDTH_PX,
  }));
}
