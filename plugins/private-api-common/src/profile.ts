import type { Access } from './access/types';
import type { Connectivity } from './connectivity/types';
import type { Cost } from './cost/types';
import type { Api, ApiKey } from './inventory';
import type { Finding } from './practices/types';

/**
 * The analysis of one API.
 *
 * @public
 */
export interface ApiProfile {
  api: ProfiledApi;
  connectivity: Connectivity;
  access: Access;
  cost: Cost;
  findings: Finding[];
  /** ISO 8601; when the inventory behind it was read. */
  asOf: string;
}

/**
 * The API itself with its key.
 *
 * @public
 */
export type ProfiledApi = Api & { key: ApiKey };
