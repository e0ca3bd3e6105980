import { useMemo } from 'react';
import { Link, Table, Text, useTable } from '@backstage/ui';
import { Cost, CostLine } from 'backstage-plugin-private-api-common';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { TextLines } from '../TextLines';
import { Column, useColumns } from '../useColumns';
import styles from './CostLinesTable.module.css';
import { sharedText } from './sharedText';

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
  const columns = useColumns(
    useMemo(() => createColumns(texts, currency), [texts, currency]),
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

function createColumns(texts: Texts, currency: string): Column<LineRow>[] {
  const { t, money } = texts;
  return [
    {
      id: 'label',
      label: t('cost.line'),
      isRowHeader: true,
      defaultWidth: '3fr',
      content: ({ line }) => (
        <TextLines title={line.label} description={noteOn(line)} />
      ),
    },
    {
      id: 'monthly',
      label: t('column.monthlyCost'),
      defaultWidth: '1fr',
      content: ({ line }) =>
        line.monthly === null ? (
          <TextLines
            title={t('unknown')}
            description={line.reason ?? t('cost.noReason')}
          />
        ) : (
          <TextLines title={money(line.monthly, currency)} />
        ),
    },
    {
      id: 'formula',
      label: t('cost.formula'),
      defaultWidth: '3fr',
      content: ({ line }) => <TextLines title={line.formula} />,
    },
    {
      id: 'source',
      label: t('cost.source'),
      defaultWidth: '2fr',
      content: ({ line }) => <PriceSource line={line} />,
    },
  ];

  function noteOn(line: CostLine): string | undefined {
    const notes = [sharedText(texts, line, currency), line.assumption].filter(
      Boolean,
    );
    return notes.length > 0 ? notes.join(' · ') : undefined;
  }
}

/** Where the price is from; a line without a price has no source either. */
function PriceSource(props: { line: CostLine }) {
  const { t, date } = useText();
  const { source, asOf, unitPrice } = props.line;
  if (unitPrice === null) {
    return <TextLines title={t('unknown')} />;
  }
  if (!source.startsWith('https://')) {
    return <TextLines title={source} description={date(asOf)} />;
  }
  const [url] = source.split(' ');
  return (
    <span className={styles.source}>
      <Link href={url} target="_blank">
        {new URL(url).hostname}
      </Link>
      <Text color="secondary">{date(asOf)}</Text>
    </span>
  );
}
