import type {
  MetadataBearer,
  MiddlewareStack,
  SerializeMiddleware,
} from '@smithy/types';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import { CallMiddleware } from './CallMiddleware';
import { Clock } from './Clock';
import type { AwsService } from './operations';
import { canonicalText, encodeValue } from './recording/encodeValue';

/** Long enough to make the bill small, short enough for values that CloudWatch gets late. */
const KEPT_MS = 6 * 60 * 60 * 1000;

/**
 * Remembers the answers of CloudWatch over passes. It bills GetMetricData by the metric, and the collectors ask for whole
 * days that are over.
 *
 * @see https://aws.amazon.com/cloudwatch/pricing/
 * @internal
 */
export class MetricMemory {
  readonly #clock: Clock;
  readonly #answers = new Map<string, { answer: unknown; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  middlewareFor(scope: Scope): CallMiddleware {
    const remember = <R>(input: object, ask: () => Promise<R>) =>
      this.#remember(scopeId(scope), input, ask);
    return {
      addTo<I extends object, O extends MetadataBearer>(
        stack: MiddlewareStack<I, O>,
        service: AwsService,
      ): void {
        if (service !== 'cloudwatch') {
          return;
        }
        const rememberMetrics: SerializeMiddleware<I, O> = next => args =>
          remember(args.input, () => next(args));
        // Outside the retries: what is remembered is neither counted nor made to wait.
        stack.add(rememberMetrics, {
          name: 'rememberMetrics',
          step: 'serialize',
          priority: 'high',
        });
      },
    };
  }

  /** An answer is kept under what was asked, so that it has the type of this question's answer. */
  async #remember<R>(
    scope: string,
    input: object,
    ask: () => Promise<R>,
  ): Promise<R> {
    const key = `${scope} ${canonicalText(encodeValue(input))}`;
    const known = this.#answers.get(key);
    if (known && known.until > this.#clock.now()) {
      return known.answer as R;
    }
    const answer = await ask();
    this.#forgetExpired();
    this.#answers.set(key, { answer, until: this.#clock.now() + KEPT_MS });
    return answer;
  }

  #forgetExpired(): void {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#answers) {
      if (until <= now) {
        this.#answers.delete(key);
      }
    }
  }
}
