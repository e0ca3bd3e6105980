import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ResourceChoice,
  ResourceQuery,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../api';
import { useDebounced } from '../components/useDebounced';
import { toError } from '../data/toError';
import { Loadable } from '../data/SharedRequests';

/** As many as a list can be scrolled through; those beyond are found by typing. */
export const SHOWN_CHOICES = 100;

const PAUSE_MS = 250;

/** The resources that fit the query, asked for once the reader pauses. */
export function useChoices(query: ResourceQuery): Loadable<ResourceChoice[]> {
  const client = useApi(privateApiApiRef);
  const [state, setState] = useState<Loadable<ResourceChoice[]>>({
    status: 'loading',
  });
  const asked = useDebounced(JSON.stringify(query), PAUSE_MS);

  useEffect(() => {
    const abort = new AbortController();
    client
      .listResources(
        { ...JSON.parse(asked), limit: SHOWN_CHOICES },
        { signal: abort.signal },
      )
      .then(({ items }) => setState({ status: 'ready', value: items }))
      .catch(cause => {
        if (!abort.signal.aborted) {
          setState({ status: 'error', error: toError(cause) });
        }
      });
    return () => abort.abort();
  }, [client, asked]);

  return state;
}
