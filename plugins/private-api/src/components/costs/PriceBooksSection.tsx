import { useMemo } from 'react';
import { PriceBookRow } from 'backstage-plugin-private-api-common';
import { usePriceBooks } from '../../data/usePriceBooks';
import { Texts, useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { LoadedRow, LoadedTable } from './LoadedTable';
import { regionText } from './regionText';

/** Where the prices of each Region come from, how old they are, and how many are missing. */
export function PriceBooksSection() {
  const texts = useText();
  const { t } = texts;
  const { state, reload } = usePriceBooks();
  const columns = useMemo(() => createColumns(texts), [texts]);
  return (
    <Section title={t('costs.priceBooks')}>
      <LoadedTable
        state={state}
        columns={columns}
        idOf={({ region }) => region}
        empty={
          <EmptyNote
            title={t('costs.noPricesTitle')}
            description={t('costs.noPricesText')}
          />
        }
        onRetry={reload}
      />
    </Section>
  );
}

function createColumns(texts: Texts): Column<LoadedRow<PriceBookRow>>[] {
  const { t, date } = texts;
  return [
    {
      id: 'region',
      label: t('costs.by.region'),
      isRowHeader: true,
      content: ({ item }) => <TextLines title={regionText(t, item.region)} />,
    },
    {
      id: 'asOf',
      label: t('costs.asOf'),
      content: ({ item }) => (
        <TextLines
          title={item.asOf ? date(item.asOf) : t('costs.noBook')}
          description={item.currency || undefined}
        />
      ),
    },
    {
      id: 'readAt',
      label: t('costs.origin'),
      content: ({ item }) => <TextLines title={originText(texts, item)} />,
    },
    {
      id: 'missing',
      label: t('costs.missing'),
      content: ({ item }) => (
        <TextLines
          title={
            item.missing.length > 0
              ? t('costs.missingCount', { count: item.missing.length })
              : t('costs.noneMissing')
          }
        />
      ),
    },
  ];
}

function originText({ t, dateTime }: Texts, row: PriceBookRow): string {
  if (row.readAt) {
    return t('costs.readAt', { time: dateTime(row.readAt) });
  }
  return row.asOf ? t('costs.shipped') : t('costs.neverRead');
}
