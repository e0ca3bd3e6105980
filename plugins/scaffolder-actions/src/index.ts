/**
 * Scaffolder actions for private API patterns.
 *
 * @packageDocumentation
 */

export { scaffolderModulePrivateApi as default } from './module';
export { createPatternCheckAction } from './patternCheck/createPatternCheckAction';
export {
  createStackDeployAction,
  type StackDeployOptions,
} from './stackDeploy/createStackDeployAction';
export { DeploymentRules } from './stackDeploy/DeploymentRules';
export {
  createInventoryRefreshAction,
  type InventoryRefreshOptions,
} from './inventoryRefresh/createInventoryRefreshAction';
