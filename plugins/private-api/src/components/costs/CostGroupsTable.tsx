import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  CostGrouping,
  CostRow,
  CostSummary,
} from 'backstage-plugin-private-api-common';
import { mapReady } from '../../data/mapReady';
import { Loadable } from '../../data/SharedRequests';
import { rootRouteRef } from '../../routes';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { CostGroupName } from './CostGroupName';
import { LoadedRow, LoadedTable } from './LoadedTable';
import { rowCostText } from './rowCostText';

/** What each group costs, the most expensive first, and of how many APIs that is not all. */
export function CostGroupsTable(props: {
  grouping: CostGrouping;
  state: Loadable<CostSummary>;
  onRetry: () => void;
}) {
  const texts = useText();
  const { t } = texts;
  const { grouping, state, onRetry } = props;
  const root = useRouteRef(rootRouteRef)();
  const columns = useMemo(
    () => createColumns(texts, grouping, root),
    [texts, grouping, root],
  );
  const rows = useMemo(() => mapReady(state, ({ items }) => items), [state]);
  return (
    <LoadedTable
      state={rows}
      columns={columns}
      idOf={idOfRow}
      empty={
        <EmptyNote
          title={t('costs.noneTitle')}
          description={t('costs.noneText')}
        />
      }
      onRetry={onRetry}
    />
  );
}

/** A group with prices in two currencies has a row for each. */
function idOfRow({ group, currency }: CostRow): string {
  return `${group} ${currency}`;
}

function createColumns(
  texts: Texts,
  grouping: CostGrouping,
  root: string,
): Column<LoadedRow<CostRow>>[] {
  const { t, count } = texts;
  return [
    {
      id: 'group',
      label: t(`costs.by.${grouping}`),
      isRowHeader: true,
      defaultWidth: '2fr',
      content: ({ item }) => (
        <CostGroupName grouping={grouping} group={item.group} root={root} />
      ),
    },
    {
      id: 'monthlyCost',
      label: t('column.monthlyCost'),
      content: ({ item }) => <TextLines title={rowCostText(texts, item)} />,
    },
    {
      id: 'incomplete',
      label: t('costs.incomplete'),
      content: ({ item }) => (
        <TextLines
          title={t('costs.incompleteOf', {
            count: item.apis,
            incomplete: count(item.incompleteApis),
          })}
        />
      ),
    },
  ];
}
