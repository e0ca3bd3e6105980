import { useCallback, useEffect, useState } from 'react';
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { privateApiApiRef } from '../api';
import { ComponentApi, loadComponentApis } from './componentApis';
import { Loadable } from './SharedRequests';
import { toError } from './toError';

/** The private APIs of a Component, read while the component is on screen. */
export function useComponentApis(entity: Entity): {
  state: Loadable<ComponentApi[]>;
  reload: () => void;
} {
  const catalog = useApi(catalogApiRef);
  const privateApi = useApi(privateApiApiRef);
  const [state, setState] = useState<Loadable<ComponentApi[]>>({
    status: 'loading',
  });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const settle = (next: Loadable<ComponentApi[]>) =>
      !abort.signal.aborted && setState(next);
    settle({ status: 'loading' });
    loadComponentApis(entity, { catalog, privateApi }, abort.signal).then(
      value => settle({ status: 'ready', value }),
      cause => settle({ status: 'error', error: toError(cause) }),
    );
    return () => abort.abort();
  }, [entity, catalog, privateApi, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  return { state, reload };
}
