export { privateApiPracticesExtensionPoint } from './extensionPoint';
export type { PrivateApiPracticesExtensionPoint } from './extensionPoint';
