import type { PermissionCriteria } from '@backstage/plugin-permission-common';

/**
 * What a permission rule asks of an API, in words that both SQL and a loaded API can answer.
 *
 * @public
 */
export type ApiCriterion =
  | { property: 'owner' | 'accountId' | 'region'; values: string[] }
  | { tag: string; values?: string[] };

/** Which APIs a reader may see. */
export type ApiVisibility = 'all' | PermissionCriteria<ApiCriterion>;
