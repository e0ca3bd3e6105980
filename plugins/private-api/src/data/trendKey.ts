import {
  ComplianceQuery,
  HISTORY_GROUPS,
  HistoryGroup,
} from 'backstage-plugin-private-api-common';

/** What a trend is asked for by. */
export interface TrendQuery extends ComplianceQuery {
  groupBy?: HistoryGroup;
}

/** The key under which those who show the same trend share one request: `owner`, `all/security,cost`. */
export function trendKey({ groupBy, pillar = [] }: TrendQuery) {
  const group = groupBy ?? 'all';
  return pillar.length > 0 ? `${group}/${pillar.join(',')}` : group;
}

export function readTrendKey(key: string): TrendQuery {
  const [group, pillars] = key.split('/');
  const groupBy = HISTORY_GROUPS.find(each => each === group);
  return {
    ...(groupBy && { groupBy }),
    ...(pillars && { pillar: pillars.split(',') as TrendQuery['pillar'] }),
  };
}
