import type { ApiRow, FindingRow } from 'backstage-plugin-private-api-common';

/** A column of a CSV file. */
export type Column<Row> = readonly [
  title: string,
  cellOf: (row: Row) => string | number | null | undefined,
];

/** Of `/v1/export/apis.csv`. */
export const API_COLUMNS: readonly Column<ApiRow>[] = [
  ['key', row => row.key],
  ['name', row => row.name],
  ['type', row => row.type],
  ['endpointType', row => row.endpointType],
  ['accountId', row => row.accountId],
  ['region', row => row.region],
  ['owner', row => row.owner],
  ['auth', row => row.auth.join(' ')],
  ['connectivity', row => row.connectivity],
  ['critical', row => row.findings.critical],
  ['high', row => row.findings.high],
  ['medium', row => row.findings.medium],
  ['low', row => row.findings.low],
  ['info', row => row.findings.info],
  ['monthlyCostUsd', row => row.monthlyCost],
  ['monthlyCostComplete', row => String(row.monthlyCostComplete)],
  ['state', row => row.state],
  ['asOf', row => row.asOf],
];

/** Of `/v1/export/findings.csv`. */
export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  ['id', row => row.id],
  ['api', row => row.api],
  ['practice', row => row.practice],
  ['severity', row => row.severity],
  ['title', row => row.title],
  ['resource', row => row.resource],
  ['message', row => row.message],
  ['fix', row => row.fix],
  ['state', row => row.state],
  ['firstSeen', row => row.firstSeen],
  ['lastSeen', row => row.lastSeen],
  ['resolvedAt', row => row.resolvedAt],
  ['waiverReason', row => row.waiver?.reason],
  ['waiverAuthor', row => row.waiver?.author],
  ['waiverExpiresOn', row => row.waiver?.expiresOn],
];
