import { searchFindings } from '../store/searchFindings';
import { SEVERITIES } from '../store/severityRank';
import type { PrivateApiRouter } from './createRouter';
import { hideApis } from './hideApis';
import { readChoices, readPage, readTexts, refuseUnknown } from './parseQuery';
import { RouteContext, visibilityOf } from './RouteContext';

const PARAMETERS = [
  'severity',
  'practice',
  'accountId',
  'region',
  'owner',
  'limit',
  'offset',
];

/** `/v1/findings`. */
export function addFindingRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/findings', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, PARAMETERS);
    const page = await searchFindings(
      context.knex,
      {
        severity: readChoices(req.query, 'severity', SEVERITIES),
        practice: readTexts(req.query, 'practice'),
        accountId: readTexts(req.query, 'accountId'),
        region: readTexts(req.query, 'region'),
        owner: readTexts(req.query, 'owner'),
        ...readPage(req.query),
      },
      visibility,
    );
    res.json(await hideApis(page, context.knex, visibility));
  });
}
