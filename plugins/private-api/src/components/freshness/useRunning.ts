import { useEffect, useState } from 'react';

const ASK_AGAIN_MS = 5_000;

/**
 * Asks again and again while something runs, so that its progress is seen, and tells whether it has ended since the reader came
 * or dismissed that.
 *
 * @param ask - Keeps its identity between renderings.
 */
export function useRunning(isRunning: boolean, ask: () => void) {
  const [hasRun, setHasRun] = useState(false);

  useEffect(() => {
    if (!isRunning) {
      return undefined;
    }
    setHasRun(true);
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRunning, ask]);

  return { hasEnded: hasRun && !isRunning, dismiss: () => setHasRun(false) };
}
