export * from './annotations';
export * from './entityName';
export * from './events';
export * from './patterns';
export * from './permissions';
export * from './resourceChoices';
export * from './types';
export * from './PrivateApiClient';
