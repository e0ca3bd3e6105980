import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Practice } from 'backstage-plugin-private-api-common';

/**
 * Takes practices beside those that ship.
 *
 * @public
 */
export interface PrivateApiPracticesExtensionPoint {
  /**
   * Adds practices, which are judged, listed, waived and configured as all others.
   *
   * @remarks
   * Throws an `InputError` that names the practice and what is wrong with it where one can't be used, which stops the backend's
   * start. Choose a prefix of your own for ids, for example `ACME-TAG-01`: ids that begin with `PA-` may come with a later
   * version.
   */
  addPractices(...practices: Practice[]): void;
}

/**
 * Where modules add practices.
 *
 * @example
 * ```ts
 * export default createBackendModule({
 *   pluginId: 'private-api',
 *   moduleId: 'acme-practices',
 *   register(env) {
 *     env.registerInit({
 *       deps: { practices: privateApiPracticesExtensionPoint },
 *       async init({ practices }) {
 *         practices.addPractices(apiNamesItsCostCentre);
 *       },
 *     });
 *   },
 * });
 * ```
 *
 * @public
 */
export const privateApiPracticesExtensionPoint =
  createExtensionPoint<PrivateApiPracticesExtensionPoint>({
    id: 'private-api.practices',
  });
