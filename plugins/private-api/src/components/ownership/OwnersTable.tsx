import { useMemo } from 'react';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Link, Table, useTable } from '@backstage/ui';
import { OwnerRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { paginationOf } from '../../text/paginationOf';
import { Texts, useText } from '../../text/useText';
import { costText } from '../cost/costText';
import { SeverityCounts } from '../findings/SeverityCounts';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { TextLines } from '../TextLines';
import { Column, useColumns } from '../useColumns';
import { OwnerMark } from './OwnerMark';
import styles from './OwnersTable.module.css';

type Row = OwnerRow & { id: string };

const PAGE_SIZE = 20;

/** Those who own APIs, the one with most first, and what that comes to. */
export function OwnersTable() {
  const texts = useText();
  const { t } = texts;
  const client = useApi(privateApiApiRef);
  const root = useRouteRef(rootRouteRef)();
  const columns = useColumns(
    useMemo(() => createColumns(texts, root), [texts, root]),
  );
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
    paginationOptions: paginationOf(t, PAGE_SIZE),
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

function createColumns(texts: Texts, root: string): Column<Row>[] {
  const { t, count } = texts;
  const listOf = (page: 'apis' | 'compliance', { owner }: OwnerRow) =>
    `${root}/${page}?owner=${encodeURIComponent(owner)}`;
  return [
    {
      id: 'owner',
      label: t('column.owner'),
      isRowHeader: true,
      minWidth: 180,
      content: row => (
        <OwnerMark owner={row.owner} title={row.title} state={row.state} />
      ),
    },
    {
      id: 'apis',
      label: t('page.apis'),
      content: row => (
        <Link href={listOf('apis', row)}>
          {t('ownership.apis', { count: row.apis })}
        </Link>
      ),
    },
    {
      id: 'findings',
      label: t('column.findings'),
      minWidth: 200,
      content: row => (
        <OwnerFindings row={row} href={listOf('compliance', row)} />
      ),
    },
    {
      id: 'monthlyCost',
      label: t('column.monthlyCost'),
      content: row => (
        <TextLines
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
      content: row => (
        <TextLines
          title={
            row.conflicts > 0
              ? count(row.conflicts)
              : t('ownership.noConflicts')
          }
        />
      ),
    },
  ];
}

/** How many findings the owner has, leading to them, and how grave they are. */
function OwnerFindings(props: { row: OwnerRow; href: string }) {
  const { t } = useText();
  const { findings } = props.row;
  const sum = Object.values(findings).reduce((all, some) => all + some, 0);
  return sum === 0 ? (
    <SeverityCounts counts={findings} />
  ) : (
    <span className={styles.findings}>
      <Link href={props.href}>{t('ownership.findings', { count: sum })}</Link>
      <SeverityCounts counts={findings} />
    </span>
  );
}
