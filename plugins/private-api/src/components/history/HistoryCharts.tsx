import { useState } from 'react';
import { Text } from '@backstage/ui';
import { Texts, useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { BarChart } from './BarChart';
import { HistoryDay } from './fillDays';
import styles from './HistoryCharts.module.css';
import { HistoryTable } from './HistoryTable';
import { Measure } from './measures';
import { summariseMeasure } from './summariseMeasure';

const VIEWS = ['chart', 'table'] as const;

/** Figures day by day: a row of bars each, or all of them as a table. Days without a reading are gaps in both. */
export function HistoryCharts(props: {
  days: HistoryDay<object>[];
  measures: Measure[];
}) {
  const { t } = useText();
  const { days, measures } = props;
  const [view, setView] = useState<(typeof VIEWS)[number]>('chart');
  return (
    <div className={styles.history}>
      <ChoiceToggle
        label={t('history.view')}
        choices={VIEWS}
        chosen={view}
        textOf={each => t(`history.${each}`)}
        onChoose={setView}
      />
      {view === 'chart' ? (
        <Charts days={days} measures={measures} />
      ) : (
        <HistoryTable days={days} measures={measures} />
      )}
    </div>
  );
}

function Charts(props: { days: HistoryDay<object>[]; measures: Measure[] }) {
  const { t, date } = useText();
  const { days, measures } = props;
  const missing = days.filter(({ row }) => !row).length;
  return (
    <>
      <ul className={styles.charts}>
        {measures.map(measure => (
          <Chart key={measure.id} days={days} measure={measure} />
        ))}
      </ul>
      <Text as="p" color="secondary">
        {t('history.span', {
          from: date(days[0].day),
          to: date(days[days.length - 1].day),
        })}{' '}
        {missing > 0 && t('history.missing', { count: missing })}
      </Text>
    </>
  );
}

function Chart(props: { days: HistoryDay<object>[]; measure: Measure }) {
  const texts = useText();
  const { label, values, severity } = props.measure;
  const latest = latestText(texts, props);
  return (
    <li className={styles.row}>
      <Text weight="bold">{label}</Text>
      <BarChart
        label={`${label}: ${latest}`}
        values={values}
        severity={severity}
      />
      <Text color="secondary">{latest}</Text>
    </li>
  );
}

/** The newest value with its day, and between what the figure has been. */
function latestText(
  { t, date }: Texts,
  { days, measure }: { days: HistoryDay<object>[]; measure: Measure },
): string {
  const { format, values } = measure;
  const { latest, least, most } = summariseMeasure(values);
  if (!latest) {
    return t('history.neverKnown');
  }
  const day = date(days[latest.index].day);
  const value = format(latest.value);
  return least === most
    ? t('history.constant', { value, day })
    : t('history.latest', {
        value,
        day,
        least: format(least),
        most: format(most),
      });
}
