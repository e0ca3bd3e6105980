import { Clock } from './Clock';

/**
 * Lets calls pass at a steady rate after a first burst. Callers are served in the order in which they ask.
 *
 * @internal
 */
export class TokenBucket {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #burst: number;
  /** Below zero when calls wait: each has taken its token in advance, which is what keeps them in order. */
  #tokens: number;
  #refilledAt: number;

  constructor(limit: { perSecond: number; burst: number }, clock: Clock) {
    this.#clock = clock;
    this.#perSecond = limit.perSecond;
    this.#burst = limit.burst;
    this.#tokens = limit.burst;
    this.#refilledAt = clock.now();
  }

  /** Resolves when the call may be made. An aborted wait gives its token back. */
  async take(signal?: AbortSignal): Promise<void> {
    this.#refill();
    this.#tokens -= 1;
    if (this.#tokens >= 0) {
      return;
    }
    const waitMs = (-this.#tokens / this.#perSecond) * 1000;
    try {
      await this.#clock.sleep(waitMs, signal);
    } catch (error) {
      this.#tokens += 1;
      throw error;
    }
  }

  #refill(): void {
    const now = this.#clock.now();
    const gained = ((now - this.#refilledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#refilledAt = now;
  }
}
