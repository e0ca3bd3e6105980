/**
 * Catalog entities for API Gateway's private APIs, VPC links and VPC endpoints.
 *
 * @packageDocumentation
 */

export { catalogModulePrivateApi as default } from './module';
export { PrivateApiEntityProvider } from './provider/PrivateApiEntityProvider';
