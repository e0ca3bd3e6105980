import { InputError } from '@backstage/errors';
import {
  CHOICE_KINDS,
  ResourceQuery,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { choicesOf } from '../estate/choicesOf';
import { DEFAULT_LIMIT } from '../store/searchApis';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { inventoryFor } from './inventoryFor';
import { chooseFrom, readPage, readText, refuseUnknown } from './parseQuery';
import { RouteContext, visibilityOf } from './RouteContext';

const PLACES = ['accountId', 'region', 'vpcId', 'search'] as const;

/** `/v1/resources`. */
export function addChoiceRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/resources', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseResourceQuery(req.query);
    const { limit = DEFAULT_LIMIT, offset = 0 } = query;
    const { inventory } = await context.estate.current();
    const all = choicesOf(
      await inventoryFor(inventory, context.knex, visibility),
      query,
    );
    res.json({
      items: all.slice(offset, offset + limit),
      totalItems: all.length,
    });
  });
}

function parseResourceQuery(query: Request['query']): ResourceQuery {
  refuseUnknown(query, ['kind', ...PLACES, 'limit', 'offset']);
  const kind = readText(query, 'kind');
  if (!kind) {
    throw new InputError(
      `Parameter 'kind' is missing; known are ${CHOICE_KINDS.join(', ')}`,
    );
  }
  const places: Partial<Record<(typeof PLACES)[number], string>> = {};
  for (const name of PLACES) {
    places[name] = readText(query, name);
  }
  return {
    kind: chooseFrom(kind, CHOICE_KINDS, 'kind'),
    ...places,
    ...readPage(query),
  };
}
