import { useMemo } from 'react';
import { ColumnConfig, Table, useTable } from '@backstage/ui';
import { Cost, CostLine } from 'backstage-plugin-private-api-common';
import { TextCell } from '../TextCell';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';

interface LineRow {
  id: string;
  line: CostLine;
}

/** The lines of a cost: how much of what at which price, and where the price is from. */
export function CostLinesTable(props: { cost: Cost }) {
  const texts = useText();
  const { lines, currency } = props.cost;
  const rows = useMemo(
    () => lines.map((line, index) => ({ id: `${index}`, line })),
    [lines],
  );
  const columns = useMemo(
    () => createColumns(texts, currency),
    [texts, currency],
  );
  const { tableProps } = useTable<LineRow>({
    mode: 'complete',
    data: rows,
    paginationOptions: { type: 'none' },
  });
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={<EmptyNote title={texts.t('cost.noLines')} />}
    />
  );
}

function createColumns(
  { t, money, price, count, date }: Texts,
  currency: string,
): ColumnConfig<LineRow>[] {
  return [
    {
      id: 'label',
      label: t('cost.line'),
      isRowHeader: true,
      cell: ({ line }) => (
        <TextCell title={line.label} description={shareText(line)} />
      ),
    },
    {
      id: 'monthly',
      label: t('column.monthlyCost'),
      cell: ({ line }) =>
        line.monthly === null ? (
          <TextCell
            title={t('unknown')}
            description={line.reason ?? t('cost.noReason')}
          />
        ) : (
          <TextCell title={money(line.monthly, currency)} />
        ),
    },
    {
      id: 'formula',
      label: t('cost.formula'),
      cell: ({ line }) => (
        <TextCell title={quantityText(line)} description={line.formula} />
      ),
    },
    {
      id: 'source',
      label: t('cost.source'),
      cell: ({ line }) => (
        <TextCell title={line.source} description={date(line.asOf)} />
      ),
    },
  ];

  function shareText({ shared }: CostLine): string | undefined {
    return (
      shared &&
      t('cost.shared', {
        percent: count(shared.fraction * 100),
        total: money(shared.totalMonthly, currency),
        apis: count(shared.apiCount),
      })
    );
  }

  function quantityText(line: CostLine): string {
    const unitPrice =
      line.unitPrice === null ? t('unknown') : price(line.unitPrice, currency);
    const quantity =
      line.quantity === null ? t('unknown') : count(line.quantity);
    return t('cost.quantity', { quantity, unit: line.unit, price: unitPrice });
  }
}
