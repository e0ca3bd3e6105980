export * from './catalogue';
export * from './evaluatePractices';
export { findingId } from './findingId';
export * from './practice';
export { practicesPage } from './practicesPage';
export * from './types';
