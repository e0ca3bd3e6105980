export * from './types';
export { analyseAccess } from './analyseAccess';
export { judgeCall } from './judgeCall';
