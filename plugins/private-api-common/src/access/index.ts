export * from './types';
export { analyseAccess } from './analyseAccess';
export { comparePolicies } from './comparePolicies';
export {
  domainInvokeArn,
  executeApiArn,
  methodArn,
} from './policies/invokeArns';
export { expandShorthand } from './policies/expandShorthand';
export {
  isIdentityKey,
  isNetworkKey,
  isSupportedKey,
} from './policies/conditionKeys';
export { judgeCall } from './call/judgeCall';
export { judgeMatrix } from './callers/judgeMatrix';
export {
  networkBindingsOf,
  type NetworkBinding,
  type NetworkBindingUse,
} from './notes/networkBinding';
export {
  operationsWithoutIam,
  policyFactsOf,
  restrictsToVpc,
  type ConditionUse,
  type PolicyFacts,
} from './policies/policyFacts';
export {
  readApiPolicy,
  readDomainPolicy,
  type PresentPolicy,
  type ReadPolicy,
} from './policies/readPolicy';
export { suggestPolicy } from './policies/suggestPolicy';
