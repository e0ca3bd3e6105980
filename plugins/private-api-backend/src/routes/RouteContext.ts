import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { Knex } from 'knex';
import type { EstateInventory } from '../estate/EstateInventory';
import type { Analyses } from '../estate/profileApi';
import type { RefreshOptions } from '../estate/refreshEstate';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import type { PreviewTools } from '../preview/PreviewTools';
import type { Authorizer } from '../permissions/Authorizer';

/** What the routes work with. */
export interface RouteContext {
  knex: Knex;
  estate: EstateInventory;
  analyses: Analyses;
  refresh: RefreshOptions;
  ownershipTags: readonly string[];
  /** How long a pass over a scope of a source may take. */
  passTimeoutMsOf(sourceId: string): number;
  authorizer: Authorizer;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  auditor: AuditorService;
  preview: PreviewTools;
}

/** A request of any route, to what only looks at who asks and for what: the router has checked and typed the rest. */
export type AnyRequest<Params = any> = Request<Params, any, any, any>;

/** Who asks: a user or another backend. */
export async function credentialsOf(
  context: RouteContext,
  request: AnyRequest,
): Promise<BackstageCredentials> {
  return context.httpAuth.credentials(request, { allow: ['user', 'service'] });
}

/** Which APIs the one who asks may see; throws where it is none. */
export async function visibilityOf(
  context: RouteContext,
  request: AnyRequest,
): Promise<ApiVisibility> {
  return context.authorizer.visibleTo(await credentialsOf(context, request));
}
