import { useCallback, useEffect, useRef, useState } from 'react';
import { Loadable } from '../data/SharedRequests';
import { toError } from '../data/toError';

/**
 * Puts questions to the backend and holds the answer to the latest. A newer question, and `clear`, make the answer to an older
 * one void.
 *
 * @param put - Keeps its identity between renderings.
 */
export function useAnswer<Q, A>(
  put: (question: Q, options: { signal: AbortSignal }) => Promise<A>,
) {
  const [answer, setAnswer] = useState<Loadable<A>>();
  const running = useRef<AbortController>();

  const clear = useCallback(() => {
    running.current?.abort();
    setAnswer(undefined);
  }, []);

  const ask = useCallback(
    async (question: Q) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      const settle = (next: Loadable<A>) => !signal.aborted && setAnswer(next);
      settle({ status: 'loading' });
      try {
        settle({ status: 'ready', value: await put(question, { signal }) });
      } catch (cause) {
        settle({ status: 'error', error: toError(cause) });
      }
    },
    [put],
  );

  useEffect(() => () => running.current?.abort(), []);

  return { answer, ask, clear };
}
