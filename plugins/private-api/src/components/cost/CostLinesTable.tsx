import { useMemo } from 'react';
import { Cell, ColumnConfig, Link, Table, Text, useTable } from '@backstage/ui';
import { Cost, CostLine } from 'backstage-plugin-private-api-common';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { TextCell } from '../TextCell';
import { withMinWidth } from '../withMinWidth';

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
    () => withMinWidth(createColumns(texts, currency)),
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
  { t, money, count }: Texts,
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
      cell: ({ line }) => <TextCell title={line.formula} />,
    },
    {
      id: 'source',
      label: t('cost.source'),
      cell: ({ line }) => <PriceSource line={line} />,
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
}

/** Where the price is from; a line without a price has no source either. */
function PriceSource(props: { line: CostLine }) {
  const { t, date } = useText();
  const { source, asOf, unitPrice } = props.line;
  if (unitPrice === null) {
    return <TextCell title={t('unknown')} />;
  }
  if (!source.startsWith('https://')) {
    return <TextCell title={source} description={date(asOf)} />;
  }
  const [url] = source.split(' ');
  return (
    <Cell>
      <Link href={url} target="_blank">
        {new URL(url).hostname}
      </Link>{' '}
      <Text color="secondary">{date(asOf)}</Text>
    </Cell>
  );
}
