import {
  FindingFilter,
  HistoryGroup,
} from 'backstage-plugin-private-api-common';
import { FindingFilters } from './findingFilter';

/** Of which APIs a trend is: all, or those of one group. */
export type TrendScope =
  | { groupBy?: undefined }
  | { groupBy: HistoryGroup; group: string };

/** History is kept by these; it cannot follow the other filters. */
const GROUPS: Partial<Record<FindingFilter, HistoryGroup>> = {
  owner: 'owner',
  accountId: 'account',
  region: 'region',
};

/** The group to which filters narrow the list of findings; all APIs where they do not narrow it to just one that history keeps. */
export function trendScopeOf(filters: FindingFilters): TrendScope {
  const named = Object.entries(filters).filter(([, values]) => values?.length);
  const [name, values = []] = named[0] ?? [];
  const groupBy = GROUPS[name as FindingFilter];
  return named.length === 1 && groupBy && values.length === 1
    ? { groupBy, group: values[0] }
    : {};
}
