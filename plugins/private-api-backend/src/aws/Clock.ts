/**
 * Time as the rate limits see it. Tests and benchmarks put a virtual one in its place.
 *
 * @internal
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after the given time, or rejects with the signal's reason. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The machine's own time.
 *
 * @internal
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const done = new AbortController();
      const timer = setTimeout(() => {
        done.abort();
        resolve();
      }, durationMs);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      // The listener goes with the sleep: a pass makes thousands of them on one signal.
      signal?.addEventListener('abort', stop, {
        once: true,
        signal: done.signal,
      });
    }),
};
