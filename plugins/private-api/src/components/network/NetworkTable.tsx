import { Table, useTable } from '@backstage/ui';
import { Page } from 'backstage-plugin-private-api-common';
import { paginationOf } from '../../text/paginationOf';
import { useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { Column, useColumns } from '../useColumns';

const PAGE_SIZE = 10;

/** A row of a {@link NetworkTable}: its `id` is the table's, the resource keeps its own. */
export interface NetworkRow<T> {
  id: string;
  resource: T;
}

/** A table of one kind of resource, paged by the backend. */
export function NetworkTable<T extends { arn: string }>(props: {
  columns: Column<NetworkRow<T>>[];
  load: (
    page: { limit: number; offset: number },
    options: { signal: AbortSignal },
  ) => Promise<Page<T>>;
  /** What to say where there is none. */
  none: string;
}) {
  const { t } = useText();
  const { columns, load, none } = props;
  const columnConfig = useColumns(columns);
  const { tableProps, reload } = useTable<NetworkRow<T>>({
    mode: 'offset',
    getData: async ({ offset, pageSize, signal }) => {
      const page = await load({ limit: pageSize, offset }, { signal });
      return {
        data: page.items.map(resource => ({ id: resource.arn, resource })),
        totalCount: page.totalItems,
      };
    },
    paginationOptions: paginationOf(t, PAGE_SIZE),
  });
  if (tableProps.error) {
    return <LoadError error={tableProps.error} onRetry={reload} />;
  }
  return (
    <Table
      {...tableProps}
      columnConfig={columnConfig}
      emptyState={
        <EmptyNote title={none} description={t('network.noneText')} />
      }
    />
  );
}
