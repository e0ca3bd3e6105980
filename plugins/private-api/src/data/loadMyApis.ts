import { FindingRow, OwnershipRow } from 'backstage-plugin-private-api-common';
import { PrivateApiApi } from '../api';
import { readAllPages } from './readAllPages';

/** How many findings are asked for: those of the APIs that a widget names are among the worst of all. */
const WORST = 50;

/** What the reader and their groups own. */
export interface MyApis {
  /** By name. */
  apis: OwnershipRow[];
  /** Entity refs of the owners, which are the reader or groups of theirs. */
  owners: string[];
  /** The worst open findings of these APIs, the worst first. */
  worst: FindingRow[];
}

/** Reads the APIs that the reader or their groups own, and the worst findings of these. */
export async function loadMyApis(
  client: PrivateApiApi,
  signal: AbortSignal,
): Promise<MyApis> {
  const apis = await readAllPages(page =>
    client.listOwnership({ view: 'mine', ...page }, { signal }),
  );
  const owners = [...new Set(apis.flatMap(({ owner }) => owner ?? []))];
  if (owners.length === 0) {
    return { apis, owners, worst: [] };
  }
  const findings = await client.listFindings(
    { filter: { owner: owners, state: ['open'] }, limit: WORST },
    { signal },
  );
  return { apis, owners, worst: findings.items };
}
