/** So long may judging hold up everything else in the process. */
const SLICE_MS = 20;

/** Lets the rest of the process run between judgements, once they have taken a while. */
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
    await new Promise(resolve => setImmediate(resolve));
    this.#signal?.throwIfAborted();
    this.#sliceEnd = performance.now() + SLICE_MS;
  }
}
