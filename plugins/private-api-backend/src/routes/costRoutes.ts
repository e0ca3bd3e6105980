import { InputError } from '@backstage/errors';
import { COST_GROUPINGS } from 'backstage-plugin-private-api-common';
import { idleRows } from '../estate/idleRows';
import { priceBookRows } from '../prices/priceBookRows';
import { readPriceRows } from '../store/priceBooks';
import { readCosts } from '../store/readCosts';
import { readSavings } from '../store/readSavings';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { hideApis } from './hideApis';
import { chooseFrom, readText, refuseUnknown } from './parseQuery';
import { RouteContext, visibilityOf } from './RouteContext';

/** `/v1/cost`, `/v1/savings` and `/v1/prices`. */
export function addCostRoutes(router: PrivateApiRouter, context: RouteContext) {
  const { knex, estate, analyses } = context;

  router.get('/v1/cost', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['groupBy']);
    const text = readText(req.query, 'groupBy');
    if (text === undefined) {
      throw new InputError(
        `Parameter 'groupBy' is missing; known are ${COST_GROUPINGS.join(
          ', ',
        )}`,
      );
    }
    const groupBy = chooseFrom(text, COST_GROUPINGS, 'groupBy');
    res.json(await readCosts(knex, groupBy, visibility));
  });

  router.get('/v1/savings', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, []);
    const items = await readSavings(knex, visibility);
    const { inventory } = await estate.current();
    await analyses.loadPrices(knex);
    const idle = await idleRows(inventory, analyses.priceBooks, {
      knex,
      visibility,
    });
    res.json(
      await hideApis(
        { items, totalItems: items.length, idle },
        knex,
        visibility,
      ),
    );
  });

  router.get('/v1/prices', async (req, res) => {
    await visibilityOf(context, req);
    refuseUnknown(req.query, []);
    await analyses.loadPrices(knex);
    const rows = await readPriceRows(knex);
    const items = priceBookRows(analyses.priceBooks, rows);
    res.json({ items, totalItems: items.length });
  });
}
