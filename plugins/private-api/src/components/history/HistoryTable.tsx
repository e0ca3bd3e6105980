import { useMemo } from 'react';
import { Table, useTable } from '@backstage/ui';
import { paginationOf } from '../../text/paginationOf';
import { Texts, useText } from '../../text/useText';
import { TextLines } from '../TextLines';
import { Column, useColumns } from '../useColumns';
import { HistoryDay } from './fillDays';
import { Measure } from './measures';

const PAGE_SIZE = 10;

interface DayRow {
  id: string;
  /** Of the day, among all. */
  index: number;
  wasRead: boolean;
}

/** The figures of a history in words, the newest day first: what the charts show, for those who cannot or will not see them. */
export function HistoryTable(props: {
  days: HistoryDay<object>[];
  measures: Measure[];
}) {
  const texts = useText();
  const { days, measures } = props;
  const data = useMemo(
    () =>
      days
        .map(({ day, row }, index) => ({
          id: day,
          index,
          wasRead: row !== undefined,
        }))
        .reverse(),
    [days],
  );
  const columns = useColumns(
    useMemo(() => createColumns(texts, measures), [texts, measures]),
  );
  const { tableProps } = useTable<DayRow>({
    mode: 'complete',
    data,
    paginationOptions: paginationOf(texts.t, PAGE_SIZE),
  });
  return <Table {...tableProps} columnConfig={columns} />;
}

function createColumns(
  { t, date }: Texts,
  measures: Measure[],
): Column<DayRow>[] {
  return [
    {
      id: 'day',
      label: t('history.day'),
      isRowHeader: true,
      content: ({ id, wasRead }) => (
        <TextLines
          title={date(id)}
          description={wasRead ? undefined : t('history.notRead')}
        />
      ),
    },
    ...measures.map(({ id, label, values, format }) => ({
      id,
      label,
      content: ({ index }: DayRow) => {
        const value = values[index];
        return (
          <TextLines title={value === null ? t('unknown') : format(value)} />
        );
      },
    })),
  ];
}
