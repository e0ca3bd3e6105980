import { NotFoundError } from '@backstage/errors';
import {
  Api,
  apisInReach,
  endpointsInReach,
  formatApiKey,
  Page,
  ReachableApi,
  VpcEndpoint,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { DEFAULT_LIMIT, visibleKeys } from '../store/searchApis';
import { usersOf } from '../store/usersOf';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { hideApis } from './hideApis';
import { readPage, refuseUnknown } from './parseQuery';
import { readJudgedApi } from './readJudgedApi';
import { requireOneOrigin } from './requireOneOrigin';
import { AnyRequest, RouteContext, visibilityOf } from './RouteContext';

/** Who can reach an API, what an endpoint can reach, what another policy would change, and what a failure comes from. */
export function addReachRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  const { knex, analyses, estate } = context;

  router.get('/v1/apis/:key/callers', async (req, res) => {
    const { api, inventory, visibility } = await visibleApi(context, req);
    const page = pageOf(req.query, endpointsInReach(api, inventory));
    const items = analyses.whoCanReach(api, inventory, page.items);
    res.json(await hideApis({ ...page, items }, knex, visibility));
  });

  router.post('/v1/apis/:key/policy-change', async (req, res) => {
    const { api, inventory, visibility } = await visibleApi(context, req);
    const change = analyses.comparePolicies(api, req.body.policy, inventory);
    res.json(await hideApis(change, knex, visibility));
  });

  router.post('/v1/apis/:key/symptoms', async (req, res) => {
    const { api, inventory, visibility } = await visibleApi(context, req);
    const { text, question } = req.body;
    if (question) {
      requireOneOrigin(question.caller);
    }
    const answer = analyses.explainSymptom(text, { api, inventory, question });
    res.json(await hideApis(answer, knex, visibility));
  });

  router.get('/v1/vpc-endpoints/:id/apis', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const { inventory } = await estate.current();
    const endpoint = await readVisibleEndpoint(
      context,
      inventory.find('vpc-endpoint', req.params.id),
      { id: req.params.id, visibility },
    );
    const apis = apisInReach(endpoint, inventory);
    const page = pageOf(
      req.query,
      await listVisible(context, apis, visibility),
    );
    const reach = analyses.whatCanReach(endpoint, inventory, page.items);
    const items = reach.map(
      (one, i): ReachableApi => ({
        ...one,
        key: formatApiKey(page.items[i]),
        apiName: page.items[i].name,
      }),
    );
    res.json(await hideApis({ ...page, items }, knex, visibility));
  });
}

/** The API that a request asks about, and how far its reader may see. */
async function visibleApi(
  context: RouteContext,
  request: AnyRequest<{ key: string }>,
) {
  const visibility = await visibilityOf(context, request);
  const judged = await readJudgedApi(request.params.key, visibility, context);
  return { ...judged, visibility };
}

/** Judging takes longer than listing: a page is cut first. */
function pageOf<T>(query: Request['query'], all: readonly T[]): Page<T> {
  refuseUnknown(query, ['limit', 'offset']);
  const { limit = DEFAULT_LIMIT, offset = 0 } = readPage(query);
  return { items: all.slice(offset, offset + limit), totalItems: all.length };
}

/** An endpoint that no visible API uses is not told from one that is not indexed. */
async function readVisibleEndpoint(
  { knex }: RouteContext,
  endpoint: VpcEndpoint | undefined,
  { id, visibility }: { id: string; visibility: ApiVisibility },
): Promise<VpcEndpoint> {
  if (endpoint && visibility === 'all') {
    return endpoint;
  }
  const users = endpoint && (await usersOf(knex, [endpoint.arn], visibility));
  if (!endpoint || !users?.get(endpoint.arn)?.visible.length) {
    throw new NotFoundError(`No VPC endpoint ${id} is known`);
  }
  return endpoint;
}

async function listVisible(
  { knex }: RouteContext,
  apis: readonly Api[],
  visibility: ApiVisibility,
): Promise<readonly Api[]> {
  const visible = await visibleKeys(knex, apis.map(formatApiKey), visibility);
  return apis.filter(api => visible.has(formatApiKey(api)));
}
