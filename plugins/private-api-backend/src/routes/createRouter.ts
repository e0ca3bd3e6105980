import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { EndpointMap } from '../schema/EndpointMap';
import { addApiRoutes } from './apiRoutes';
import { addCatalogueRoutes } from './catalogueRoutes';
import { addCheckRoutes } from './checkRoutes';
import { addChoiceRoutes } from './choiceRoutes';
import { addComplianceRoutes } from './complianceRoutes';
import { addCostRoutes } from './costRoutes';
import { addExportRoutes } from './exportRoutes';
import { addFindingRoutes } from './findingRoutes';
import { addHistoryRoutes } from './historyRoutes';
import { addOwnershipRoutes } from './ownershipRoutes';
import { addPreviewRoutes } from './previewRoutes';
import { addReachRoutes } from './reachRoutes';
import { addResourceRoutes } from './resourceRoutes';
import { RouteContext } from './RouteContext';
import { readBody } from './readBody';
import { refuseNulInUrl } from './refuseNul';
import { addScopeRoutes } from './scopeRoutes';
import { addWaiverRoutes } from './waiverRoutes';

const passOn: RequestHandler = (_req, _res, next) => next();

/** The HTTP API as `schema/openapi.yaml` says. */
export async function createRouter(context: RouteContext): Promise<Router> {
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(
      await readSpec(),
      { middleware: [passOn] },
    );
  addApiRoutes(router, context);
  addReachRoutes(router, context);
  addResourceRoutes(router, context);
  addChoiceRoutes(router, context);
  addFindingRoutes(router, context);
  addWaiverRoutes(router, context);
  addComplianceRoutes(router, context);
  addHistoryRoutes(router, context);
  addOwnershipRoutes(router, context);
  addCostRoutes(router, context);
  addScopeRoutes(router, context);
  addCheckRoutes(router, context);
  addPreviewRoutes(router, context);
  addCatalogueRoutes(router, context);
  addExportRoutes(router, context);
  // Read ahead of the router, which would answer 400 to a body that is too large as well.
  const outer = PromiseRouter();
  outer.use(refuseNulInUrl, readBody, router);
  return outer;
}

/** The spec ships as YAML, which people and tools read without this package. */
async function readSpec() {
  const path = resolvePackagePath(
    'backstage-plugin-private-api-backend',
    'src/schema/openapi.yaml',
  );
  return parse(await readFile(path, 'utf8'));
}
