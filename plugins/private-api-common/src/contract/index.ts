export * from './annotations';
export * from './entityName';
export * from './events';
export * from './permissions';
export * from './types';
export * from './PrivateApiClient';
