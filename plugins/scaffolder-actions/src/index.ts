/**
 * Scaffolder actions for private API patterns.
 *
 * @packageDocumentation
 */

export { scaffolderModulePrivateApi as default } from './module';
export { createPatternCheckAction } from './patternCheck/createPatternCheckAction';
