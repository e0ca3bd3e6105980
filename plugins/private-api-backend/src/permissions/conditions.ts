import { createConditionExports } from '@backstage/plugin-permission-node';
import { privateApiPermissionRules, privateApiResourceRef } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: privateApiResourceRef,
  rules: privateApiPermissionRules,
});

/**
 * Conditions for policy authors.
 *
 * @example
 * `createPrivateApiConditionalDecision(request.permission, privateApiConditions.isOwner({ claims: user.info.ownershipEntityRefs }))`
 *
 * @public
 */
export const privateApiConditions = conditions;

/**
 * Makes a policy's answer to `private-api.api.read` out of {@link privateApiConditions}.
 *
 * @public
 */
export const createPrivateApiConditionalDecision = createConditionalDecision;
