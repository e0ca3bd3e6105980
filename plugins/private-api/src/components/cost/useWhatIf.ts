import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ApiKey, Cost, WhatIf } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { toError } from '../../data/toError';

const PAUSE_MS = 300;

/** The cost under a what-if. Asks once the reader pauses; until the answer is here the last one stands. */
export function useWhatIf(key: ApiKey, known: Cost) {
  const client = useApi(privateApiApiRef);
  const [whatIf, setWhatIf] = useState<WhatIf>({});
  const [attempt, setAttempt] = useState(0);
  const [cost, setCost] = useState(known);
  const [error, setError] = useState<Error>();
  const [isPending, setIsPending] = useState(false);

  useEffect(() => {
    setError(undefined);
    if (Object.keys(whatIf).length === 0) {
      setCost(known);
      setIsPending(false);
      return undefined;
    }
    const { signal, abort } = abortable();
    const settle = (update: () => void) => {
      if (!signal.aborted) {
        setIsPending(false);
        update();
      }
    };
    setIsPending(true);
    const timer = setTimeout(() => {
      client.estimateCost(key, whatIf, { signal }).then(
        answer => settle(() => setCost(answer)),
        cause => settle(() => setError(toError(cause))),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort();
    };
  }, [client, key, known, whatIf, attempt]);

  return {
    whatIf,
    setWhatIf,
    cost,
    error,
    isPending,
    retry: () => setAttempt(count => count + 1),
  };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
