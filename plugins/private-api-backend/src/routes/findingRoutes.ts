import { searchFindings } from '../store/searchFindings';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { hideApis } from './hideApis';
import { parseFindingQuery } from './parseFindingQuery';
import { RouteContext, visibilityOf } from './RouteContext';

/** `/v1/findings`. */
export function addFindingRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/findings', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseFindingQuery(req.query, context.analyses.practices);
    const page = await searchFindings(context.knex, query, visibility);
    res.json(await hideApis(page, context.knex, visibility));
  });
}
