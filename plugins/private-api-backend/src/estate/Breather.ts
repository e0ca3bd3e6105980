/** So long may judging hold up everything else in the process. */
const SLICE_MS = 10;

/** When the last of those who wait may go on. */
let lastTurn: Promise<void> = Promise.resolve();

/**
 * Lets the rest of the process run between judgements, once they have taken a while.
 *
 * @remarks
 * All that judge take turns, one slice at a time. Were they to go on together, a request would wait for a slice of each of them
 * at every step that it takes, and there is one for every scope that was collected at the same time.
 */
export class Breather {
  readonly #signal: AbortSignal | undefined;
  #sliceEnd = performance.now() + SLICE_MS;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** To be awaited after each piece of work; throws where the work is no longer wanted. */
  async breathe(): Promise<void> {
    if (performance.now() <= this.#sliceEnd) {
      return;
    }
    lastTurn = lastTurn.then(nextRound);
    await lastTurn;
    this.#signal?.throwIfAborted();
    this.#sliceEnd = performance.now() + SLICE_MS;
  }
}

/** After all that waits for the process now. */
function nextRound(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}
