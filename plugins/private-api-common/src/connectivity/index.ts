export * from './types';
export { analyseConnectivity } from './analyseConnectivity';
