import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ApiHistoryRow,
  ApiKey,
  Cost,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { Texts, useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { fillDays, HistoryDay } from './fillDays';
import { HistoryCharts } from './HistoryCharts';
import { findingMeasures, Measure } from './measures';
import { todayUtc } from './todayUtc';

/** What an API was like, day by day: its findings, what it cost a month, and how often it was called. */
export function HistorySection(props: {
  apiKey: ApiKey;
  /** Of the cost; a history holds one currency. */
  currency: Cost['currency'];
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { apiKey, currency } = props;
  const { state, reload } = useShared(requestsOf(client).history, apiKey);
  return (
    <Section title={t('history.title')}>
      <Loaded state={state} subject={apiKey} onRetry={reload}>
        {rows => <History rows={rows} currency={currency} />}
      </Loaded>
    </Section>
  );
}

function History(props: { rows: ApiHistoryRow[]; currency: string }) {
  const texts = useText();
  const { t } = texts;
  const { rows, currency } = props;
  const days = useMemo(() => fillDays(rows, todayUtc()), [rows]);
  const measures = useMemo(
    () => measuresOf(texts, { days, currency }),
    [texts, days, currency],
  );
  if (days.length === 0) {
    return (
      <EmptyNote
        title={t('history.noneTitle')}
        description={t('history.noneText')}
      />
    );
  }
  return <HistoryCharts days={days} measures={measures} />;
}

function measuresOf(
  texts: Texts,
  { days, currency }: { days: HistoryDay<ApiHistoryRow>[]; currency: string },
): Measure[] {
  const { t, count, money } = texts;
  const isPartial = days.some(({ row }) => row && !row.monthlyCostComplete);
  return [
    ...findingMeasures(
      texts,
      days.map(({ row }) => row?.findings),
    ),
    {
      id: 'monthlyCost',
      label: isPartial ? t('history.knownCost') : t('history.cost'),
      values: days.map(({ row }) => row?.monthlyCost ?? null),
      format: value => money(value, currency),
    },
    {
      id: 'calls',
      label: t('history.calls'),
      values: days.map(({ row }) => row?.calls ?? null),
      format: count,
    },
  ];
}
