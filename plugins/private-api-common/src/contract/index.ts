export * from './annotations';
export * from './permissions';
export * from './types';
export * from './PrivateApiClient';
