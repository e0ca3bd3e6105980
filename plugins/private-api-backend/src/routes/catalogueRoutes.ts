import { patterns } from 'backstage-plugin-private-api-common';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { refuseUnknown } from './parseQuery';
import { RouteContext, visibilityOf } from './RouteContext';

/** `/v1/practices` and `/v1/patterns`: the same for everybody who may see an API. */
export function addCatalogueRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/practices', async (req, res) => {
    await visibilityOf(context, req);
    refuseUnknown(req.query, []);
    const items = [...context.analyses.practices];
    res.json({ items, totalItems: items.length });
  });

  router.get('/v1/patterns', async (req, res) => {
    await visibilityOf(context, req);
    refuseUnknown(req.query, []);
    res.json({ items: [...patterns], totalItems: patterns.length });
  });
}
