import { useMemo } from 'react';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Cell, ColumnConfig, Link, Table, useTable } from '@backstage/ui';
import { OwnerRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { pageLabel } from '../../text/pageLabel';
import { Texts, useText } from '../../text/useText';
import { costText } from '../cost/costText';
import { SeverityCounts } from '../findings/SeverityCounts';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { TextCell } from '../TextCell';
import { withMinWidth } from '../withMinWidth';
import { OwnerMark } from './OwnerMark';

type Row = OwnerRow & { id: string };

const PAGE_SIZE = 20;

/** Those who own APIs, the one with most first, and what that comes to. */
export function OwnersTable() {
  const texts = useText();
  const { t } = texts;
  const client = useApi(privateApiApiRef);
  const root = useRouteRef(rootRouteRef)();
  const columns = useMemo(() => createColumns(texts, root), [texts, root]);
  const { tableProps, reload } = useTable<Row>({
    mode: 'offset',
    getData: async ({ offset, pageSize, signal }) => {
      const page = await client.listOwners(
        { limit: pageSize, offset },
        { signal },
      );
      return {
        data: page.items.map(row => ({ ...row, id: row.owner })),
        totalCount: page.totalItems,
      };
    },
    paginationOptions: { pageSize: PAGE_SIZE, getLabel: pageLabel(t) },
  });
  if (tableProps.error) {
    return <LoadError error={tableProps.error} onRetry={reload} />;
  }
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={<EmptyNote title={t('ownership.none.teams')} />}
    />
  );
}

function createColumns(texts: Texts, root: string): ColumnConfig<Row>[] {
  const { t, count } = texts;
  const listOf = (page: 'apis' | 'compliance', { owner }: OwnerRow) =>
    `${root}/${page}?owner=${encodeURIComponent(owner)}`;
  return withMinWidth([
    {
      id: 'owner',
      label: t('column.owner'),
      isRowHeader: true,
      minWidth: 180,
      cell: row => (
        <Cell>
          <OwnerMark owner={row.owner} title={row.title} state={row.state} />
        </Cell>
      ),
    },
    {
      id: 'apis',
      label: t('page.apis'),
      cell: row => (
        <Cell>
          <Link href={listOf('apis', row)}>
            {t('ownership.apis', { count: row.apis })}
          </Link>
        </Cell>
      ),
    },
    {
      id: 'findings',
      label: t('column.findings'),
      minWidth: 200,
      cell: row => (
        <Cell>
          {Object.values(row.findings).some(number => number > 0) ? (
            <Link href={listOf('compliance', row)}>
              <SeverityCounts counts={row.findings} />
            </Link>
          ) : (
            t('findings.none')
          )}
        </Cell>
      ),
    },
    {
      id: 'monthlyCost',
      label: t('column.monthlyCost'),
      cell: row => (
        <TextCell
          title={costText(texts, {
            monthly: row.monthlyCost,
            complete: row.monthlyCostComplete,
            currency: 'USD',
          })}
        />
      ),
    },
    {
      id: 'conflicts',
      label: t('ownership.view.conflicts'),
      cell: row => (
        <TextCell
          title={
            row.conflicts > 0
              ? count(row.conflicts)
              : t('ownership.noConflicts')
          }
        />
      ),
    },
  ]);
}
