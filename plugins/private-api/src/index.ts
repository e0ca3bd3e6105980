/**
 * Connectivity, auth and cost of API Gateway private APIs, for apps on the old frontend system, and what both systems share.
 * Apps on the new frontend system take the default export of `./alpha`.
 *
 * @packageDocumentation
 */

export {
  EntityPrivateApiAuthCard,
  EntityPrivateApiComponentCard,
  EntityPrivateApiConnectivityCard,
  EntityPrivateApiContent,
  EntityPrivateApiCostCard,
  EntityPrivateApiFindingsCard,
  EntityPrivateApiOwnedCard,
  HomePagePrivateApis,
  privateApiPlugin,
  PrivateApiPage,
} from './plugin';
export * from './legacyFields';
export { privateApiApiRef } from './api';
export type { PrivateApiApi } from './api';
export { isPrivateApiAvailable } from './isPrivateApiAvailable';
export { isPrivateApiComponent } from './isPrivateApiComponent';
export {
  entityContentRouteRef,
  pageRouteRef,
  rootRouteRef,
  tabRouteRef,
  templateFormRouteRef,
} from './routes';
export { privateApiTranslationRef } from './translation';
