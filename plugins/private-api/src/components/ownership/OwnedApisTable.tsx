import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Link, Table, useTable } from '@backstage/ui';
import {
  OwnershipRow,
  OwnershipView,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { paginationOf } from '../../text/paginationOf';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { TextLines } from '../TextLines';
import { Column, useColumns } from '../useColumns';
import { useEntityHref } from '../useEntityHref';
import { ClaimButton } from './ClaimButton';
import { ClaimList } from './ClaimList';
import { OwnerMark } from './OwnerMark';

type Row = OwnershipRow & { id: string };

const PAGE_SIZE = 20;

/** The APIs of a view, paged by the backend, each with what says who owns it. */
export function OwnedApisTable(props: { view: Exclude<OwnershipView, 'all'> }) {
  const { view } = props;
  const texts = useText();
  const { t } = texts;
  const client = useApi(privateApiApiRef);
  const hrefOf = useEntityHref();
  const columns = useColumns(
    useMemo(
      () =>
        createColumns(texts, {
          hrefOf,
          // Of what nobody owns every row would say the same.
          hasOwner: view !== 'unowned',
          canClaim: view !== 'mine',
        }),
      [texts, hrefOf, view],
    ),
  );
  const { tableProps, reload } = useTable<Row>({
    mode: 'offset',
    getData: async ({ offset, pageSize, signal }) => {
      const page = await client.listOwnership(
        { view, limit: pageSize, offset },
        { signal },
      );
      return {
        data: page.items.map(row => ({ ...row, id: row.key })),
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
      emptyState={<EmptyNote title={t(`ownership.none.${view}`)} />}
    />
  );
}

function createColumns(
  { t }: Texts,
  options: {
    hrefOf: (api: OwnershipRow) => string;
    hasOwner: boolean;
    canClaim: boolean;
  },
): Column<Row>[] {
  const owner: Column<Row> = {
    id: 'owner',
    label: t('column.owner'),
    minWidth: 180,
    content: row => (
      <OwnerMark
        owner={row.owner}
        title={row.ownerTitle}
        state={row.ownerState}
      />
    ),
  };
  const claim: Column<Row> = {
    id: 'claim',
    label: t('ownership.claim'),
    content: row => <ClaimButton api={row} />,
  };
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      content: row => <Link href={options.hrefOf(row)}>{row.name}</Link>,
    },
    {
      id: 'account',
      label: t('column.account'),
      content: row => (
        <TextLines title={row.accountId} description={row.region} />
      ),
    },
    ...(options.hasOwner ? [owner] : []),
    {
      id: 'claims',
      label: t('column.claims'),
      defaultWidth: '2fr',
      minWidth: 220,
      content: row => <ClaimList claims={row.claims} />,
    },
    ...(options.canClaim ? [claim] : []),
  ];
}
