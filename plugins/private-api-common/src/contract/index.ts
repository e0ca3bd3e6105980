export * from './annotations';
export * from './entityName';
export * from './permissions';
export * from './types';
export * from './PrivateApiClient';
