import {
  createValidatedOpenApiRouterFromGeneratedEndpointMap,
  TypedRouter,
} from '@backstage/backend-openapi-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
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
import { addScopeRoutes } from './scopeRoutes';
import { addWaiverRoutes } from './waiverRoutes';

/** A router that checks requests against the spec. */
export type PrivateApiRouter = TypedRouter<EndpointMap>;

/** The HTTP API as `schema/openapi.yaml` says. */
export async function createRouter(context: RouteContext): Promise<Router> {
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(
      await readSpec(),
      { middleware: [readBody] },
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
  return router;
}

/** The spec ships as YAML, which people and tools read without this package. */
async function readSpec() {
  const path = resolvePackagePath(
    'backstage-plugin-private-api-backend',
    'src/schema/openapi.yaml',
  );
  return parse(await readFile(path, 'utf8'));
}
