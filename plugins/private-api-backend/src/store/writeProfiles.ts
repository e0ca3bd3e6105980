import type { Knex } from 'knex';
import { decideOwners } from './decideOwners';
import { hashOf } from './hashOf';
import { inChunks } from './inChunks';
import { ProfileRecord } from './ProfileRecord';
import { planFindings } from './planFindings';
import { replaceClaims } from './replaceClaims';
import type {
  DbApiCostPartRow,
  DbApiSavingRow,
  DbApiLabelRow,
  DbApiProfileRow,
  DbApiReferenceRow,
  DbApiRow,
} from './tables';
import { storable } from './storable';
import { readKnownFindings, writeFindings } from './writeFindings';

/** Rows are wide; PostgreSQL binds at most 65,535 values in a statement, SQLite 32,766. */
const ROWS_PER_INSERT = 200;

/**
 * Brings the read model of the given APIs up to date. An API whose row and profile are as before is not written.
 *
 * @returns Keys of the APIs written.
 */
export async function writeProfiles(
  tx: Knex,
  records: readonly ProfileRecord[],
): Promise<string[]> {
  const written: string[] = [];
  for (const chunk of inChunks(records)) {
    const judged = await planAll(tx, chunk);
    const hashed = judged.map(({ record }) => ({
      record,
      rowHash: hashOf([
        record.row,
        record.labels,
        record.costParts,
        record.savings,
        record.claims,
        [...record.references].sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
      profileHash: hashOf(record.profile),
    }));
    const known = await readHashes(
      tx,
      chunk.map(({ row }) => row.api_key),
    );
    const rows = hashed.filter(
      ({ record, rowHash }) =>
        known.get(record.row.api_key)?.row_hash !== rowHash,
    );
    const profiles = hashed.filter(
      ({ record, profileHash }) =>
        known.get(record.row.api_key)?.hash !== profileHash,
    );
    await writeRows(tx, rows);
    await writeProfileDocuments(tx, profiles);
    const findings = judged.filter(({ plan }) => plan.write.length > 0);
    await writeFindings(
      tx,
      findings.map(({ plan }) => plan),
    );
    written.push(
      ...new Set(
        [...rows, ...profiles, ...findings].map(w => w.record.row.api_key),
      ),
    );
  }
  return written;
}

async function readHashes(tx: Knex, keys: string[]) {
  const rows: { api_key: string; row_hash: string; hash: string | null }[] =
    await tx('apis')
      .leftJoin('api_profiles', 'api_profiles.api_key', 'apis.api_key')
      .whereIn('apis.api_key', keys)
      .select('apis.api_key', 'apis.row_hash', 'api_profiles.hash');
  return new Map(rows.map(row => [row.api_key, row]));
}

async function writeRows(
  tx: Knex,
  entries: { record: ProfileRecord; rowHash: string }[],
) {
  if (entries.length === 0) {
    return;
  }
  const keys = entries.map(({ record }) => record.row.api_key);
  await tx<DbApiRow>('apis')
    .insert(
      entries.map(({ record, rowHash }) => ({
        ...storable(record.row),
        owner: '',
        row_hash: rowHash,
      })),
    )
    .onConflict('api_key')
    .merge([...columnsOf(entries[0].record.row), 'row_hash']);
  await replaceChildren<DbApiLabelRow>(
    tx,
    'api_labels',
    keys,
    entries.flatMap(({ record }) =>
      record.labels.map(label => ({ api_key: record.row.api_key, ...label })),
    ),
  );
  await replaceClaims(
    tx,
    ['tag', 'stack'],
    entries.flatMap(({ record }) =>
      record.claims.map(claim => ({ api_key: record.row.api_key, ...claim })),
    ),
    { apiKeys: keys },
  );
  await decideOwners(tx, keys);
  await replaceChildren<DbApiReferenceRow>(
    tx,
    'api_references',
    keys,
    entries.flatMap(({ record }) =>
      [...record.references].map(([reference, isUse]) => ({
        api_key: record.row.api_key,
        reference,
        is_use: isUse,
      })),
    ),
  );
  await replaceChildren<DbApiCostPartRow>(
    tx,
    'api_cost_parts',
    keys,
    entries.flatMap(({ record }) =>
      record.costParts.map(part => ({ api_key: record.row.api_key, ...part })),
    ),
  );
  await replaceChildren<DbApiSavingRow>(
    tx,
    'api_savings',
    keys,
    entries.flatMap(({ record }) =>
      record.savings.map(saving => ({
        api_key: record.row.api_key,
        ...saving,
      })),
    ),
  );
}

async function writeProfileDocuments(
  tx: Knex,
  entries: { record: ProfileRecord; profileHash: string }[],
) {
  if (entries.length === 0) {
    return;
  }
  await tx<DbApiProfileRow>('api_profiles')
    .insert(
      entries.map(({ record, profileHash }) => ({
        api_key: record.row.api_key,
        profile: JSON.stringify(record.profile),
        hash: profileHash,
      })),
    )
    .onConflict('api_key')
    .merge();
}

/** What the findings come to, each with a record whose profile has all that are open. */
async function planAll(tx: Knex, records: readonly ProfileRecord[]) {
  const known = await readKnownFindings(
    tx,
    records.map(({ row }) => row.api_key),
  );
  return records.map(record => {
    const plan = planFindings(record, known.get(record.row.api_key) ?? []);
    const profile = { ...record.profile, findings: plan.open };
    return { plan, record: { ...record, profile } };
  });
}

async function replaceChildren<T extends { api_key: string }>(
  tx: Knex,
  table: string,
  keys: string[],
  rows: T[],
) {
  await tx(table).whereIn('api_key', keys).delete();
  for (const chunk of inChunks(rows, ROWS_PER_INSERT)) {
    await tx(table).insert(chunk.map(storable));
  }
}

/** The owner stays as it is until what is said of it has been written too. */
function columnsOf(row: ProfileRecord['row']): (keyof DbApiRow)[] {
  return Object.keys(row) as (keyof DbApiRow)[];
}
