import { InputError } from '@backstage/errors';
import { COMPLIANCE_GROUPS } from 'backstage-plugin-private-api-common';
import { PILLARS, practicesOf } from '../store/pillars';
import { readCompliance } from '../store/readCompliance';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { chooseFrom, readChoices, readText, refuseUnknown } from './parseQuery';
import { RouteContext, visibilityOf } from './RouteContext';

/** `/v1/compliance`. */
export function addComplianceRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/compliance', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['groupBy', 'pillar']);
    const text = readText(req.query, 'groupBy');
    if (text === undefined) {
      throw new InputError(
        `Parameter 'groupBy' is missing; known are ${COMPLIANCE_GROUPS.join(
          ', ',
        )}`,
      );
    }
    const groupBy = chooseFrom(text, COMPLIANCE_GROUPS, 'groupBy');
    const { practices } = context.analyses;
    const pillars = readChoices(req.query, 'pillar', PILLARS);
    const items = await readCompliance(context.knex, {
      groupBy,
      visibility,
      practices,
      ...(pillars && { ofPillars: practicesOf(pillars, practices) }),
    });
    res.json({ items, totalItems: items.length });
  });
}
