export * from './types';
export { analyseConnectivity } from './analyseConnectivity';
export { explainReachability } from './reachability/explainReachability';
