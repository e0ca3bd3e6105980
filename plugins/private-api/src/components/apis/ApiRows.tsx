import { memo, useMemo } from 'react';
import {
  ColumnConfig,
  PagePagination,
  SortDescriptor,
  Table,
} from '@backstage/ui';
import { API_SORTS, ApiRow } from 'backstage-plugin-private-api-common';
import { paginationOf } from '../../text/paginationOf';
import { Translate, useText } from '../../text/useText';
import { useEntityHref } from '../useEntityHref';
import { ChangeApiList, withPageSize, withSelection } from './apiListState';
import { ApiTableRow } from './createApiColumns';
import { NoApis } from './NoApis';
import { ApiPage } from './useApiPage';
import { useInSteps } from './useInSteps';

/**
 * The rows of one page, each leading to the API's entity page in the catalog. Drawn again only with another page or other
 * columns: a table of 50 rows takes longer to draw than a reader to type a letter.
 */
export const ApiRows = memo(function RowsOfApis(props: {
  columns: ColumnConfig<ApiTableRow>[];
  /** Absent until there is one. */
  page?: ApiPage;
  onChange: ChangeApiList;
}) {
  const { columns, page, onChange } = props;
  const { t } = useText();
  const entityHref = useEntityHref();
  const rows = useInSteps(useMemo(() => page?.rows.map(toTableRow), [page]));
  return (
    <Table
      columnConfig={columns}
      data={rows}
      isPending={!page}
      pagination={page ? toPagination(t, page, onChange) : { type: 'none' }}
      sort={page && { descriptor: toDescriptor(page), onSortChange }}
      rowConfig={{
        // What AWS no longer has is about to leave the catalog too, so it leads nowhere.
        getHref: row => (row.state === 'removed' ? undefined : entityHref(row)),
      }}
      emptyState={page && <NoApis asked={page.asked} onChange={onChange} />}
    />
  );

  function onSortChange({ column, direction }: SortDescriptor) {
    const by = API_SORTS.find(name => name === column);
    if (by) {
      const order = direction === 'ascending' ? 'asc' : 'desc';
      onChange(now => withSelection(now, { sort: { by, order } }));
    }
  }
});

/** Rows are told apart by their places: those of the next page take the places of these, which is half the work of making them. */
function toTableRow(row: ApiRow, place: number): ApiTableRow {
  return { ...row, id: String(place) };
}

function toDescriptor({ asked }: ApiPage): SortDescriptor {
  const { by, order } = asked.sort;
  return {
    column: by,
    direction: order === 'asc' ? 'ascending' : 'descending',
  };
}

function toPagination(
  t: Translate,
  { asked, total }: ApiPage,
  onChange: ChangeApiList,
): PagePagination {
  const { page, pageSize } = asked;
  const offset = (page - 1) * pageSize;
  return {
    type: 'page',
    ...paginationOf(t, pageSize),
    offset,
    totalCount: total,
    hasPreviousPage: page > 1,
    hasNextPage: offset + pageSize < total,
    onPreviousPage: () => onChange(now => ({ ...now, page: page - 1 })),
    onNextPage: () => onChange(now => ({ ...now, page: page + 1 })),
    onPageSizeChange: size => onChange(now => withPageSize(now, size)),
  };
}
