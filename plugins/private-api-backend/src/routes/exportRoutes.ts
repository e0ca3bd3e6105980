import { ApiRow } from 'backstage-plugin-private-api-common';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { searchApis } from '../store/searchApis';
import { toApiRow } from '../store/toApiRow';
import type { PrivateApiRouter } from './createRouter';
import { parseExportQuery } from './parseApiQuery';
import { RouteContext, visibilityOf } from './RouteContext';
import { toCsvLine } from './toCsv';

const ROWS_PER_READ = 1000;

const COLUMNS: [
  name: string,
  read: (row: ApiRow) => string | number | null | undefined,
][] = [
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

/** `/v1/export/apis.csv`. */
export function addExportRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/export/apis.csv', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseExportQuery(req.query);
    res.type('text/csv').attachment('apis.csv');
    res.write(toCsvLine(COLUMNS.map(([name]) => name)));
    for await (const row of allRows(context, query, visibility)) {
      res.write(toCsvLine(COLUMNS.map(([, read]) => read(row))));
    }
    res.end();
  });
}

async function* allRows(
  { knex }: RouteContext,
  query: Parameters<typeof searchApis>[1],
  visibility: ApiVisibility,
) {
  for (let offset = 0; ; offset += ROWS_PER_READ) {
    const page = { ...query, limit: ROWS_PER_READ, offset };
    const { rows } = await searchApis(knex, page, visibility);
    yield* rows.map(toApiRow);
    if (rows.length < ROWS_PER_READ) {
      return;
    }
  }
}
