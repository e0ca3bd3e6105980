import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';

/**
 * What the plugin asks of its backend.
 *
 * @public
 */
export type PrivateApiApi = Pick<PrivateApiClient, keyof PrivateApiClient>;

/**
 * The client of the backend plugin.
 *
 * @public
 */
export const privateApiApiRef = createApiRef<PrivateApiApi>({
  id: 'plugin.private-api.client',
});

/** Makes the client; both frontend systems register it. */
export const privateApiApiFactory = createApiFactory({
  api: privateApiApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new PrivateApiClient({ discoveryApi, fetchApi }),
});
