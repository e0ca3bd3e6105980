export * from './types';
export { analyseConnectivity } from './analyseConnectivity';
export type { PrivateNameKind } from './names/NameCheck';
export { explainReachability } from './reachability/explainReachability';
export {
  apisInReach,
  endpointsInReach,
  whatCanReach,
  whoCanReach,
  type EndpointReach,
} from './reachability/whoCanReach';
export { explainSymptom } from './symptoms/explainSymptom';
export type {
  LikelyCause,
  SymptomAnswer,
  SymptomContext,
} from './symptoms/types';
