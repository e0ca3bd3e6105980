import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import type { ApiCriterion } from './ApiCriterion';

/**
 * What rules may look at of an API.
 *
 * @public
 */
export interface PermissionedApi {
  accountId: string;
  region: string;
  /** Entity ref; absent where nobody is known to own it. */
  owner?: string;
  tags: Record<string, string>;
}

/**
 * The resource type of `private-api.api.read`, for rules of one's own.
 *
 * @public
 */
export const privateApiResourceRef = createPermissionResourceRef<
  PermissionedApi,
  ApiCriterion
>().with({ pluginId: 'private-api', resourceType: RESOURCE_TYPE_PRIVATE_API });

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow APIs owned by one of the given users or groups',
  resourceRef: privateApiResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one must own the API'),
  }),
  apply: (api, { claims }) =>
    api.owner !== undefined && lowerCase(claims).includes(api.owner),
  toQuery: ({ claims }): ApiCriterion => ({
    property: 'owner',
    values: lowerCase(claims),
  }),
});

const inAccount = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'Allow APIs in one of the given AWS accounts',
  resourceRef: privateApiResourceRef,
  paramsSchema: z.object({
    accountIds: z.array(z.string()).describe('AWS account ids'),
  }),
  apply: (api, { accountIds }) => accountIds.includes(api.accountId),
  toQuery: ({ accountIds }): ApiCriterion => ({
    property: 'accountId',
    values: accountIds,
  }),
});

const inRegion = createPermissionRule({
  name: 'IN_REGION',
  description: 'Allow APIs in one of the given AWS Regions',
  resourceRef: privateApiResourceRef,
  paramsSchema: z.object({
    regions: z.array(z.string()).describe('Names of Regions'),
  }),
  apply: (api, { regions }) => regions.includes(api.region),
  toQuery: ({ regions }): ApiCriterion => ({
    property: 'region',
    values: regions,
  }),
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow APIs that carry the given AWS tag',
  resourceRef: privateApiResourceRef,
  paramsSchema: z.object({
    key: z.string().describe('Key of the tag'),
    value: z
      .string()
      .optional()
      .describe('Value of the tag; any value if left out'),
  }),
  apply: (api, { key, value }) =>
    Object.hasOwn(api.tags, key) &&
    (value === undefined || api.tags[key] === value),
  toQuery: ({ key, value }): ApiCriterion => ({
    tag: key,
    ...(value !== undefined && { values: [value] }),
  }),
});

/**
 * The rules of `private-api.api.read`.
 *
 * @public
 */
export const privateApiPermissionRules = {
  isOwner,
  inAccount,
  inRegion,
  hasTag,
};

/** Entity refs compare without regard to case; owners are kept in lower case. */
function lowerCase(refs: string[]): string[] {
  return refs.map(ref => ref.toLocaleLowerCase('en-US'));
}
