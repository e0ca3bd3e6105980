import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { EstateInventory } from '../estate/EstateInventory';
import type { Analyses } from '../estate/profileApi';
import type { Authorizer } from '../permissions/Authorizer';

/** What the actions work with. */
export interface ActionContext {
  actionsRegistry: ActionsRegistryService;
  knex: Knex;
  estate: EstateInventory;
  analyses: Analyses;
  authorizer: Authorizer;
  /** Of the portal, without a slash at the end. */
  appBaseUrl: string;
}

/** All actions here only read. */
export const READ_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;

/** Tells an assistant what a key is and where it finds one. */
export const KEY_DESCRIPTION = `Key of the API, <account id>:<Region>:<API id>, as list-private-apis gives it and as the annotation ${ANNOTATION_API_GATEWAY_API} of catalog entities holds it`;

/** Says what `link` of an answer is. */
export const LINK_DESCRIPTION = 'Where the portal shows the API';

/** Where the portal shows an API. */
export function linkTo(context: ActionContext, entityName: string): string {
  return `${context.appBaseUrl}/catalog/default/api/${entityName}`;
}
