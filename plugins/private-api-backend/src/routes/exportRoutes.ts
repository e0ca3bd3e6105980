import type { Response } from 'express';
import { searchApis } from '../store/searchApis';
import { searchFindings } from '../store/searchFindings';
import { toApiRow } from '../store/toApiRow';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { API_COLUMNS, Column, FINDING_COLUMNS } from './exportColumns';
import { hideApis } from './hideApis';
import { parseExportQuery } from './parseApiQuery';
import { parseFindingExportQuery } from './parseFindingQuery';
import { RouteContext, visibilityOf } from './RouteContext';
import { toCsvLine } from './toCsv';

const ROWS_PER_READ = 1000;

interface PageOf {
  limit: number;
  offset: number;
}

/** `/v1/export/apis.csv` and `/v1/export/findings.csv`. */
export function addExportRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  const { knex } = context;

  router.get('/v1/export/apis.csv', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseExportQuery(req.query);
    await writeCsv(res, 'apis.csv', API_COLUMNS, async page => {
      const { rows } = await searchApis(
        knex,
        { ...query, ...page },
        visibility,
      );
      return rows.map(toApiRow);
    });
  });

  router.get('/v1/export/findings.csv', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseFindingExportQuery(
      req.query,
      context.analyses.practices,
    );
    await writeCsv(res, 'findings.csv', FINDING_COLUMNS, async page => {
      const { items } = await searchFindings(
        knex,
        { ...query, ...page },
        visibility,
      );
      return hideApis(items, knex, visibility);
    });
  });
}

async function writeCsv<Row>(
  response: Pick<Response, 'type' | 'attachment' | 'write' | 'end'>,
  name: string,
  columns: readonly Column<Row>[],
  read: (page: PageOf) => Promise<Row[]>,
) {
  response.type('text/csv').attachment(name);
  response.write(toCsvLine(columns.map(([title]) => title)));
  for (let offset = 0; ; offset += ROWS_PER_READ) {
    const rows = await read({ limit: ROWS_PER_READ, offset });
    for (const row of rows) {
      response.write(toCsvLine(columns.map(([, cellOf]) => cellOf(row))));
    }
    if (rows.length < ROWS_PER_READ) {
      response.end();
      return;
    }
  }
}
