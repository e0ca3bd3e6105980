import {
  Api,
  ApiProfile,
  ApiRow,
  ApiRowWithDefinition,
  definitionOfApi,
  WhatIf,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { readDefinitionTexts } from '../store/definitions';
import { readApis } from '../store/profiles';
import { searchApis } from '../store/searchApis';
import { toApiRow } from '../store/toApiRow';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { hideApis } from './hideApis';
import { parseApiQuery } from './parseApiQuery';
import { readChoices, readNumber, refuseUnknown } from './parseQuery';
import { readJudgedApi } from './readJudgedApi';
import { readVisibleProfile } from './readVisibleProfile';
import { requireOneOrigin } from './requireOneOrigin';
import { AnyRequest, RouteContext, visibilityOf } from './RouteContext';

const WHAT_IFS = [
  'requestsPerMonth',
  'requestKb',
  'responseKb',
  'zones',
  'lambdaMb',
  'lambdaMs',
  'authorizerMb',
  'authorizerMs',
] as const satisfies readonly (keyof WhatIf)[];

/** `/v1/apis` and all below it. */
export function addApiRoutes(router: PrivateApiRouter, context: RouteContext) {
  const { knex, analyses, estate } = context;

  router.get('/v1/apis', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const query = parseApiQuery(req.query);
    const include = readChoices(req.query, 'include', ['definition']);
    const { rows, totalItems } = await searchApis(knex, query, visibility);
    const items = rows.map(toApiRow);
    res.json({
      items: include ? await addDefinitions(context, items) : items,
      totalItems,
    });
  });

  router.get('/v1/apis/:key', async (req, res) => {
    res.json(await profileFor(context, req));
  });

  router.get('/v1/apis/:key/connectivity', async (req, res) => {
    res.json((await profileFor(context, req)).connectivity);
  });

  router.get('/v1/apis/:key/access', async (req, res) => {
    res.json((await profileFor(context, req)).access);
  });

  router.get('/v1/apis/:key/findings', async (req, res) => {
    const { findings } = await profileFor(context, req);
    res.json({ items: findings, totalItems: findings.length });
  });

  router.get('/v1/apis/:key/cost', async (req, res) => {
    const { api, cost } = await profileFor(context, req);
    const whatIf = parseWhatIf(req.query);
    if (Object.keys(whatIf).length === 0) {
      res.json(cost);
      return;
    }
    const { inventory } = await estate.current();
    const visibility = await visibilityOf(context, req);
    res.json(
      await hideApis(
        analyses.estimateCost(api, inventory, whatIf),
        knex,
        visibility,
      ),
    );
  });

  router.post('/v1/apis/:key/reachability', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    const { key } = req.params;
    const { api, inventory } = await readJudgedApi(key, visibility, context);
    requireOneOrigin(req.body.caller);
    res.json(
      await hideApis(
        analyses.explainReachability(api, req.body, inventory),
        knex,
        visibility,
      ),
    );
  });
}

/** The profile that a request asks for, as far as the caller may see it. */
async function profileFor(
  context: RouteContext,
  request: AnyRequest<{ key: string }>,
): Promise<ApiProfile> {
  const visibility = await visibilityOf(context, request);
  return readVisibleProfile(context.knex, request.params.key, visibility);
}

async function addDefinitions(
  { knex }: RouteContext,
  rows: ApiRow[],
): Promise<ApiRowWithDefinition[]> {
  const apis = await readApis(
    knex,
    rows.map(row => row.key),
  );
  const texts = await readDefinitionTexts(knex, [...apis.values()]);
  return rows.flatMap(row => {
    const api = apis.get(row.key);
    return api ? [addDefinition(row, api, texts.get(api.arn))] : [];
  });
}

function addDefinition(
  row: ApiRow,
  api: Api,
  exported: string | undefined,
): ApiRowWithDefinition {
  return {
    ...row,
    ...(api.description && { description: api.description }),
    tags: api.tags,
    definition: definitionOfApi(api, exported),
  };
}

function parseWhatIf(query: Request['query']): WhatIf {
  refuseUnknown(query, WHAT_IFS);
  return Object.fromEntries(
    WHAT_IFS.map(name => [name, readNumber(query, name)] as const).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
