export type { ApiCriterion } from './ApiCriterion';
export {
  createPrivateApiConditionalDecision,
  privateApiConditions,
} from './conditions';
export { privateApiPermissionRules, privateApiResourceRef } from './rules';
export type { PermissionedApi } from './rules';
