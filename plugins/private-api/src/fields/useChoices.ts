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

const LOADING = { status: 'loading' } as const;

/**
 * The resources that fit the query, asked for once the reader pauses. What fitted the query before is gone at once: a VPC of
 * another Region must not be taken for one of this.
 */
export function useChoices(query: ResourceQuery): Loadable<ResourceChoice[]> {
  const client = useApi(privateApiApiRef);
  const [answer, setAnswer] = useState<{
    asked: string;
    state: Loadable<ResourceChoice[]>;
  }>();
  const wanted = JSON.stringify(query);
  const asked = useDebounced(wanted, PAUSE_MS);

  useEffect(() => {
    const abort = new AbortController();
    client
      .listResources(
        { ...JSON.parse(asked), limit: SHOWN_CHOICES },
        { signal: abort.signal },
      )
      .then(({ items }) =>
        setAnswer({ asked, state: { status: 'ready', value: items } }),
      )
      .catch(cause => {
        if (!abort.signal.aborted) {
          setAnswer({
            asked,
            state: { status: 'error', error: toError(cause) },
          });
        }
      });
    return () => abort.abort();
  }, [client, asked]);

  return answer?.asked === wanted ? answer.state : LOADING;
}
