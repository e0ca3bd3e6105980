import { useCallback } from 'react';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** Where the entity page of an API is, by the name of its entity. */
export function useEntityHref(): (api: { entityName: string }) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    ({ entityName }) =>
      entityRoute({
        kind: 'api',
        namespace: DEFAULT_NAMESPACE,
        name: entityName,
      }),
    [entityRoute],
  );
}
