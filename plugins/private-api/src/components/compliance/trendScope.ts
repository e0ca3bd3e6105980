import {
  FindingFilter,
  HistoryGroup,
  Pillar,
} from 'backstage-plugin-private-api-common';
import { FindingFilters } from './findingFilter';

/** Of which APIs a trend is: all, or those of one group; and of which practices, or those of which pillars. */
export type TrendScope = { pillar?: Pillar[]; practice?: string[] } & (
  | { groupBy?: undefined }
  | { groupBy: Exclude<HistoryGroup, 'pillar'>; group: string }
);

/** History is kept by these, and by pillar and practice; it cannot follow the other filters. */
const GROUPS: Partial<Record<FindingFilter, Exclude<HistoryGroup, 'pillar'>>> =
  {
    owner: 'owner',
    accountId: 'account',
    region: 'region',
  };

/** The group to which filters narrow the list of findings; all APIs where they do not narrow it to just one that history keeps. */
export function trendScopeOf({
  pillar = [],
  practice = [],
  ...filters
}: FindingFilters): TrendScope {
  const narrowed = narrowedTo(pillar as Pillar[], practice);
  const named = Object.entries(filters).filter(([, values]) => values?.length);
  const [name, values = []] = named[0] ?? [];
  const groupBy = GROUPS[name as FindingFilter];
  return named.length === 1 && groupBy && values.length === 1
    ? { ...narrowed, groupBy, group: values[0] }
    : narrowed;
}

/** A practice is of one pillar: beside it, pillars say nothing. */
function narrowedTo(pillar: Pillar[], practice: string[]) {
  if (practice.length > 0) {
    return { practice };
  }
  return pillar.length > 0 ? { pillar } : {};
}
