import type { PrivateApiRouter } from './PrivateApiRouter';
import { checkForReader } from './checkForReader';
import { RouteContext, visibilityOf } from './RouteContext';

/** `/v1/check`. */
export function addCheckRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.post('/v1/check', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    res.json(await checkForReader(req.body.templates, visibility, context));
  });
}
