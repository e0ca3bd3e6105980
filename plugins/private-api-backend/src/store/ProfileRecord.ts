import type { ApiProfile, Finding } from 'backstage-plugin-private-api-common';
import type { DbApiRow } from './tables';

/** All that the read model keeps of one API. */
export interface ProfileRecord {
  row: Omit<DbApiRow, 'row_hash'>;
  labels: { label: string; value: string }[];
  /** Resources that the profile rests on, and whether the API uses them. */
  references: Map<string, boolean>;
  findings: Finding[];
  /** Without its time, which is that of the scope's pass: otherwise every pass would write every profile. */
  profile: Omit<ApiProfile, 'asOf'>;
}
