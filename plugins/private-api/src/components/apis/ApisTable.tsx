import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Table, useBreakpoint, useTable } from '@backstage/ui';
import { API_SORTS, ApiQuery } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { paginationOf } from '../../text/paginationOf';
import { useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { useEntityHref } from '../useEntityHref';
import { shownColumns } from './apiColumns';
import { ApiListState, ChangeApiList, isNarrowed } from './apiListState';
import { ApiTableRow, createApiColumns } from './createApiColumns';

const PAGE_SIZE = 20;

/** One page of APIs at a time; each row leads to the API's entity page in the catalog. */
export function ApisTable(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  const { state, onChange } = props;
  const texts = useText();
  const entityHref = useEntityHref();
  const { up } = useBreakpoint();
  const isWide = up('md');
  const columns = useMemo(
    () =>
      createApiColumns(texts, {
        shown: shownColumns({ chosen: state.columns, isWide }),
      }),
    [texts, isWide, state.columns],
  );
  const { tableProps, reload } = useApiRows(state, onChange);

  if (tableProps.error) {
    return <LoadError error={tableProps.error} onRetry={reload} />;
  }
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      rowConfig={{
        // What AWS no longer has is about to leave the catalog too, so it leads nowhere.
        getHref: row => (row.state === 'removed' ? undefined : entityHref(row)),
      }}
      emptyState={<NoApis state={state} onChange={onChange} />}
    />
  );
}

function useApiRows(state: ApiListState, onChange: ChangeApiList) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const sort = useMemo(
    () =>
      ({
        column: state.sort.by,
        direction: state.sort.order === 'asc' ? 'ascending' : 'descending',
      } as const),
    [state.sort.by, state.sort.order],
  );
  return useTable<ApiTableRow, ApiQuery['filter']>({
    mode: 'offset',
    getData: async ({ offset, pageSize, search, filter, signal }) => {
      const page = await client.listApis(
        { search, filter, sort: state.sort, limit: pageSize, offset },
        { signal },
      );
      return {
        data: page.items.map(row => ({ ...row, id: row.key })),
        totalCount: page.totalItems,
      };
    },
    search: state.search,
    filter: state.filter,
    sort,
    onSortChange: ({ column, direction }) => {
      const by = API_SORTS.find(name => name === column);
      if (by) {
        const order = direction === 'ascending' ? 'asc' : 'desc';
        onChange(now => ({ ...now, sort: { by, order } }));
      }
    },
    paginationOptions: paginationOf(t, PAGE_SIZE),
  });
}

function NoApis(props: { state: ApiListState; onChange: ChangeApiList }) {
  const { t } = useText();
  const { state, onChange } = props;
  if (!isNarrowed(state)) {
    return (
      <EmptyNote title={t('apis.noneTitle')} description={t('apis.noneText')} />
    );
  }
  return (
    <EmptyNote
      title={t('apis.noMatchTitle')}
      description={t('apis.noMatchText')}
      action={
        <Button
          variant="secondary"
          onPress={() => onChange(now => ({ ...now, search: '', filter: {} }))}
        >
          {t('apis.clear')}
        </Button>
      }
    />
  );
}
