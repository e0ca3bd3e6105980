import {
  inventoryRefreshPermission,
  Scope,
} from 'backstage-plugin-private-api-common';
import { refreshApi, refreshScope } from '../estate/refreshEstate';
import type { RefreshRequest } from '../schema/EndpointMap';
import { listScopeRows } from '../store/scopes';
import { audited } from './audited';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { refuseUnknown } from './parseQuery';
import { readApiKey } from './readApiKey';
import { credentialsOf, RouteContext, visibilityOf } from './RouteContext';

/** `/v1/scopes` and `/v1/refresh`. */
export function addScopeRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/scopes', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, []);
    const items = await listScopeRows(context.knex, visibility, {
      now: Date.now(),
      timeoutMsOf: context.passTimeoutMsOf,
    });
    res.json({ items, totalItems: items.length });
  });

  router.post('/v1/refresh', async (req, res) => {
    const event = {
      eventId: 'inventory-refresh',
      severityLevel: 'medium' as const,
      request: req,
      meta: { ...req.body },
    };
    const scope = await audited(context, event, async () => {
      const credentials = await credentialsOf(context, req);
      const { authorizer } = context;
      await authorizer.require(inventoryRefreshPermission, credentials);
      return refresh(context, req.body);
    });
    // An API is read when the answer comes, a scope some time later.
    res.status('key' in req.body ? 200 : 202).json({ scopes: [scope] });
  });
}

async function refresh(
  { refresh: options }: RouteContext,
  request: RefreshRequest,
): Promise<Scope> {
  if ('key' in request) {
    const { accountId, region, apiId } = readApiKey(request.key);
    await refreshApi({ accountId, region, apiId }, options);
    return { accountId, region };
  }
  const { accountId, region, acceptRemovals } = request;
  await refreshScope({ accountId, region }, { ...options, acceptRemovals });
  return { accountId, region };
}
