import { previewForm } from '../preview/previewForm';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { checkForReader } from './checkForReader';
import { credentialsOf, RouteContext, visibilityOf } from './RouteContext';

/** `/v1/preview`. */
export function addPreviewRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.post('/v1/preview', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const credentials = await credentialsOf(context, req);
    const form = await previewForm(req.body, credentials, context.preview);
    if ('incomplete' in form) {
      res.json(form);
      return;
    }
    const { templates, requestsPerMonth } = form;
    const response = await checkForReader(templates, visibility, context, {
      requestsPerMonth,
    });
    res.json({ ...response, incomplete: [] });
  });
}
