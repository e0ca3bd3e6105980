import { CallMiddleware } from '../src/aws/CallMiddleware';
import { Clock } from '../src/aws/Clock';
import { operationOf } from '../src/aws/operationOf';
import type { AwsService } from '../src/aws/operations';
import { GET_RESOURCES_LIMIT, Limit, LIMITS } from '../src/aws/RateLimits';

/** An answer of AWS's control planes takes about so long. */
const LATENCY_MS = 80;

/** A bucket of AWS's own; refuses no call, but counts those that AWS would have refused. */
interface Bucket extends Limit {
  tokens: number;
  at: number;
}

/** AWS as it is over time: answers take a while, and calls beyond the documented limits are counted. */
export class AwsLatency implements CallMiddleware {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();
  /** By bucket. */
  readonly refused = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addTo: CallMiddleware['addTo'] = (stack, service) => {
    stack.add(
      (next, context) => async args => {
        this.#arrive(service, operationOf(context));
        await this.#clock.sleep(LATENCY_MS);
        return next(args);
      },
      { name: 'answerLate', step: 'deserialize', priority: 'high' },
    );
  };

  #arrive(service: AwsService, operation: string): void {
    if (operation === 'GetResources') {
      this.#take(operation, GET_RESOURCES_LIMIT);
    }
    this.#take(
      service === 'apigatewayv2' ? 'apigateway' : service,
      LIMITS[service],
    );
  }

  #take(name: string, limit: Limit): void {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(name) ?? {
      ...limit,
      tokens: limit.burst,
      at: now,
    };
    this.#buckets.set(name, bucket);
    const gained = ((now - bucket.at) / 1000) * bucket.perSecond;
    bucket.tokens = Math.min(bucket.burst, bucket.tokens + gained);
    bucket.at = now;
    // Sums of thirds of milliseconds are not exact.
    if (bucket.tokens < 0.999) {
      this.refused.set(name, (this.refused.get(name) ?? 0) + 1);
      return;
    }
    bucket.tokens -= 1;
  }
}
