import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ApiKey,
  Reachability,
  ReachabilityQuestion,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Loadable } from '../../data/SharedRequests';
import { toError } from '../../data/toError';

/** Asks whether a call comes through. A newer question, and `clear`, make the answer to an older one void. */
export function useReachability(key: ApiKey) {
  const client = useApi(privateApiApiRef);
  const [answer, setAnswer] = useState<Loadable<Reachability>>();
  const running = useRef<AbortController>();

  const clear = useCallback(() => {
    running.current?.abort();
    setAnswer(undefined);
  }, []);

  const ask = useCallback(
    async (question: ReachabilityQuestion) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      const settle = (next: Loadable<Reachability>) =>
        !signal.aborted && setAnswer(next);
      settle({ status: 'loading' });
      try {
        const value = await client.explainReachability(key, question, {
          signal,
        });
        settle({ status: 'ready', value });
      } catch (cause) {
        settle({ status: 'error', error: toError(cause) });
      }
    },
    [client, key],
  );

  useEffect(() => () => running.current?.abort(), []);

  return { answer, ask, clear };
}
