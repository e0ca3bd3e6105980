import { Clock } from '../Clock';

interface Sleeper {
  at: number;
  wake: () => void;
}

/**
 * A clock that jumps to the next waking as soon as everything waits.
 *
 * @internal
 */
export class VirtualClock implements Clock {
  #now = 0;
  #sleepers: Sleeper[] = [];

  now(): number {
    return this.#now;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + durationMs, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter(other => other !== sleeper);
        reject(signal.reason);
      });
    });
  }

  /** Moves time on until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const finished = work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      // All that can go on without time passing does so first.
      await new Promise(resolve => setImmediate(resolve));
      this.#wakeNext();
    }
    return finished;
  }

  #wakeNext(): void {
    const next = this.#sleepers.reduce<Sleeper | undefined>(
      (first, other) => (first && first.at <= other.at ? first : other),
      undefined,
    );
    if (next) {
      this.#sleepers = this.#sleepers.filter(other => other !== next);
      this.#now = next.at;
      next.wake();
    }
  }
}
