import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { PreviewResponse } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../api';
import { useDebounced } from '../components/useDebounced';
import { toError } from '../data/toError';

const PAUSE_MS = 700;

/** Where a preview stands. The last answer stays until the next one is there, so that nothing flickers while one types. */
export interface PreviewState {
  /** True while the answer is not that of the present form. */
  isStale: boolean;
  answer?: PreviewResponse;
  error?: Error;
}

/** What a form would make, asked for whenever it has been left alone for a moment. */
export function usePreview(templateRef: string, values: object): PreviewState {
  const client = useApi(privateApiApiRef);
  const now = JSON.stringify(values);
  const asked = useDebounced(now, PAUSE_MS);
  const [result, setResult] = useState<Omit<PreviewState, 'isStale'>>({});
  const [answered, setAnswered] = useState<string>();

  useEffect(() => {
    const abort = new AbortController();
    const settle = (next: Omit<PreviewState, 'isStale'>) => {
      if (!abort.signal.aborted) {
        setResult(next);
        setAnswered(asked);
      }
    };
    client
      .preview(
        { templateRef, values: JSON.parse(asked) },
        { signal: abort.signal },
      )
      .then(answer => settle({ answer }))
      .catch(cause => settle({ error: toError(cause) }));
    return () => abort.abort();
  }, [client, templateRef, asked]);

  return { ...result, isStale: answered !== now };
}
