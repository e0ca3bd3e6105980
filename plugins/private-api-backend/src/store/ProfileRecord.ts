import type {
  ApiProfile,
  Finding,
  Severity,
} from 'backstage-plugin-private-api-common';
import type {
  DbApiCostPartRow,
  DbApiFindingRow,
  DbApiOwnerRow,
  DbApiRow,
  DbApiSavingRow,
} from './tables';

/** Columns that follow from the findings, which have a life of their own. */
export type CountColumn = Severity | 'findings_rank';

/** Columns that follow from who is said to own the API, which the catalog has a say in. */
export type OwnerColumn = 'owner' | 'owner_conflict';

/** True for an earlier finding of the API that can't be told to be resolved. */
export type IsDoubtful = (
  finding: Pick<DbApiFindingRow, 'practice' | 'resource'>,
) => boolean;

/** All that the read model keeps of one API. */
export interface ProfileRecord {
  row: Omit<DbApiRow, 'row_hash' | CountColumn | OwnerColumn>;
  /** What AWS says of who owns the API. */
  claims: Omit<DbApiOwnerRow, 'api_key'>[];
  labels: { label: string; value: string }[];
  /** Resources that the profile rests on, and whether the API uses them. */
  references: Map<string, boolean>;
  costParts: Omit<DbApiCostPartRow, 'api_key'>[];
  savings: Omit<DbApiSavingRow, 'api_key'>[];
  findings: Finding[];
  isDoubtful: IsDoubtful;
  /** Without its time, which is that of the scope's pass: otherwise every pass would write every profile. */
  profile: Omit<ApiProfile, 'asOf'>;
  /** ISO 8601; when what the profile rests on was read. */
  asOf: string;
}
