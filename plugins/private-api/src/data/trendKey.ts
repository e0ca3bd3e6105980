import {
  ComplianceQuery,
  HISTORY_GROUPS,
  HistoryGroup,
} from 'backstage-plugin-private-api-common';

/** What a trend is asked for by. */
export interface TrendQuery extends ComplianceQuery {
  groupBy?: HistoryGroup;
  /** Ids of practices; pillars do not count beside them. */
  practice?: string[];
}

/** The key under which those who show the same trend share one request: `owner//`, `all/security,cost/`. */
export function trendKey({
  groupBy,
  pillar = [],
  practice = [],
}: TrendQuery): string {
  return [groupBy ?? 'all', pillar.join(','), practice.join(',')].join('/');
}

export function readTrendKey(key: string): TrendQuery {
  const [group, pillars, practices] = key.split('/');
  const groupBy = HISTORY_GROUPS.find(each => each === group);
  return {
    ...(groupBy && { groupBy }),
    ...(pillars && { pillar: pillars.split(',') as TrendQuery['pillar'] }),
    ...(practices && { practice: practices.split(',') }),
  };
}
