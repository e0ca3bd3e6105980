import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { HistoryRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { trendKey } from '../../data/trendKey';
import { useShared } from '../../data/useShared';
import { Texts, useText } from '../../text/useText';
import { fillDays, HistoryDay } from '../history/fillDays';
import { HistoryCharts } from '../history/HistoryCharts';
import { findingMeasures, Measure } from '../history/measures';
import { todayUtc } from '../history/todayUtc';
import { ownerName } from '../ownership/ownerName';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { pillarName } from './ComplianceGroups';
import { FindingFilters } from './findingFilter';
import styles from './ComplianceTrend.module.css';
import { TrendScope, trendScopeOf } from './trendScope';

/** Findings day by day, of all APIs that the reader may see or of the group that the filters name. */
export function ComplianceTrend(props: { filters: FindingFilters }) {
  const texts = useText();
  const { t } = texts;
  const client = useApi(privateApiApiRef);
  const scope = trendScopeOf(props.filters);
  const { state, reload } = useShared(
    requestsOf(client).trend,
    trendKey(scope),
  );
  return (
    <Section title={t('history.trend')}>
      <Text as="p" color="secondary" className={styles.about}>
        {scope.groupBy
          ? t('history.ofGroup', { group: groupName(texts, scope) })
          : t('history.ofAll')}
        {scope.practice &&
          ` ${t('history.ofPractices', {
            practices: scope.practice.join(', '),
          })}`}
        {scope.pillar &&
          ` ${t('history.ofPillars', {
            pillars: scope.pillar.map(each => pillarName(t, each)).join(', '),
          })}`}
      </Text>
      <Loaded state={state} onRetry={reload}>
        {rows => <Trend rows={rows} scope={scope} />}
      </Loaded>
    </Section>
  );
}

function Trend(props: { rows: HistoryRow[]; scope: TrendScope }) {
  const texts = useText();
  const { t } = texts;
  const { rows } = props;
  const group = props.scope.groupBy && props.scope.group;
  const days = useMemo(
    () =>
      fillDays(
        rows.filter(
          // No API was judged on a day of which only the calls are known, or that is from before history kept pillars.
          row =>
            row.apis > 0 &&
            (group === undefined || (row.group ?? '') === group),
        ),
        todayUtc(),
      ),
    [rows, group],
  );
  const measures = useMemo(() => measuresOf(texts, days), [texts, days]);
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

/** How many APIs were judged goes with the findings: fewer of both is no progress. */
function measuresOf(texts: Texts, days: HistoryDay<HistoryRow>[]): Measure[] {
  const { t, count } = texts;
  return [
    {
      id: 'apis',
      label: t('history.apis'),
      values: days.map(({ row }) => row?.apis ?? null),
      format: count,
    },
    {
      id: 'score',
      label: t('compliance.score'),
      values: days.map(({ row }) => row?.score ?? null),
      format: count,
    },
    ...findingMeasures(
      texts,
      days.map(({ row }) => row?.findings),
    ),
  ];
}

function groupName(
  { t }: Texts,
  { groupBy, group }: Extract<TrendScope, { group: string }>,
): string {
  return groupBy === 'owner' ? ownerName(t, group) : group;
}
