import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShareForwardLine } from '@remixicon/react';
import { entityContentRouteRef } from '../routes';
import { hasPrivateApi } from './hasPrivateApi';

/** The *Private API* tab. */
export const privateApiEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/private-api',
    title: 'Private API',
    group: 'operation',
    icon: <RiShareForwardLine />,
    routeRef: entityContentRouteRef,
    filter: hasPrivateApi,
    loader: () =>
      import('../components/tab/PrivateApiContent').then(m => (
        <m.PrivateApiContent />
      )),
  },
});
