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
  /** The end of a pause while there is one. */
  #refilledAt: number;
  /** How long all pauses were together, so that those who wait see that one has begun meanwhile. */
  #pausedMs = 0;

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
    const restMs = this.#refilledAt - this.#clock.now();
    let waitMs = restMs + (-this.#tokens / this.#perSecond) * 1000;
    let pausedMs = this.#pausedMs;
    try {
      while (waitMs > 0) {
        await this.#clock.sleep(waitMs, signal);
        waitMs = this.#pausedMs - pausedMs;
        pausedMs = this.#pausedMs;
      }
    } catch (error) {
      this.#tokens += 1;
      throw error;
    }
  }

  /** Lets nothing pass for a while. Afterwards calls go on in their order and at the steady rate, without a burst. */
  pause(durationMs: number): void {
    this.#refill();
    const until = this.#clock.now() + durationMs;
    const addedMs = until - this.#refilledAt;
    if (addedMs > 0) {
      this.#tokens = Math.min(0, this.#tokens);
      this.#refilledAt = until;
      this.#pausedMs += addedMs;
    }
  }

  #refill(): void {
    const now = this.#clock.now();
    if (now <= this.#refilledAt) {
      return;
    }
    const gained = ((now - this.#refilledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#refilledAt = now;
  }
}
