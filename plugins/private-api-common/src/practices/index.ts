export * from './catalogue';
export * from './evaluatePractices';
export { findingId } from './findingId';
export { listed } from './listed';
export * from './practice';
export { practicesPage } from './practicesPage';
export * from './types';
export * from './vpcLinkSilence';
