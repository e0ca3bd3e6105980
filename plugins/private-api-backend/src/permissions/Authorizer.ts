import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { apiReadPermission } from 'backstage-plugin-private-api-common';
import type { ApiCriterion, ApiVisibility } from './ApiCriterion';

/** Asks the permission framework on behalf of routes and actions. */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #toCriteria: (
    conditions: PermissionCriteria<PermissionCondition>,
  ) => PermissionCriteria<ApiCriterion>;

  constructor(
    permissions: PermissionsService,
    toCriteria: (
      conditions: PermissionCriteria<PermissionCondition>,
    ) => PermissionCriteria<ApiCriterion>,
  ) {
    this.#permissions = permissions;
    this.#toCriteria = toCriteria;
  }

  /** Which APIs the caller may see; throws where it is none at all. */
  async visibleTo(credentials: BackstageCredentials): Promise<ApiVisibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: apiReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return this.#toCriteria(decision.conditions);
      default:
        throw notAllowed(apiReadPermission.name);
    }
  }

  /** Throws unless the caller has the permission. */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
  }
}

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(`Permission ${permission} is not granted`);
}
