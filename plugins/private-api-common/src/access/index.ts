export * from './types';
export { analyseAccess } from './analyseAccess';
export { comparePolicies } from './comparePolicies';
export { domainInvokeArn, executeApiArn, methodArn } from './invokeArns';
export { expandShorthand } from './expandShorthand';
export { isIdentityKey, isNetworkKey, isSupportedKey } from './conditionKeys';
export { judgeCall } from './judgeCall';
export { judgeMatrix } from './judgeMatrix';
export {
  networkBindingsOf,
  type NetworkBinding,
  type NetworkBindingUse,
} from './networkBinding';
export {
  operationsWithoutIam,
  policyFactsOf,
  restrictsToVpc,
  type ConditionUse,
  type PolicyFacts,
} from './policyFacts';
export {
  readApiPolicy,
  type PresentPolicy,
  type ReadPolicy,
} from './readPolicy';
export { readDomainPolicy } from './domainPolicyHop';
export { suggestPolicy } from './suggestPolicy';
