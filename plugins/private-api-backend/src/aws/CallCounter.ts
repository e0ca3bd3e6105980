import type {
  FinalizeRequestMiddleware,
  MetadataBearer,
  MiddlewareStack,
} from '@smithy/types';
import { errorName, statusCodeOf } from './AwsCallError';
import { CallMiddleware } from './CallMiddleware';
import { operationOf } from './operationOf';
import type { AwsService } from './operations';

/**
 * How often an operation was called in one pass. Every attempt counts, as it does for AWS.
 *
 * @internal
 */
export interface CallCount {
  service: AwsService;
  operation: string;
  calls: number;
  /** How many of them AWS refused because there were too many. */
  throttles: number;
}

/**
 * Counts the attempts of all clients of a scope.
 *
 * @internal
 */
export class CallCounter implements CallMiddleware {
  readonly #counts = new Map<string, CallCount>();

  /** By service and operation, in alphabetical order. */
  get counts(): CallCount[] {
    return [...this.#counts.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, count]) => ({ ...count }));
  }

  addTo<I extends object, O extends MetadataBearer>(
    stack: MiddlewareStack<I, O>,
    service: AwsService,
  ): void {
    const countCalls: FinalizeRequestMiddleware<I, O> =
      (next, context) => async args => {
        const count = this.#countOf(service, operationOf(context));
        count.calls += 1;
        try {
          return await next(args);
        } catch (error) {
          count.throttles += isThrottled(error) ? 1 : 0;
          throw error;
        }
      };
    // Inside the retries, so that each attempt is seen.
    stack.addRelativeTo(countCalls, {
      name: 'countCalls',
      relation: 'before',
      toMiddleware: 'httpSigningMiddleware',
    });
  }

  #countOf(service: AwsService, operation: string): CallCount {
    const key = `${service} ${operation}`;
    const known = this.#counts.get(key);
    if (known) {
      return known;
    }
    const count = { service, operation, calls: 0, throttles: 0 };
    this.#counts.set(key, count);
    return count;
  }
}

const THROTTLED = new Set([
  'LimitExceededException',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** @internal */
export function isThrottled(error: unknown): boolean {
  return statusCodeOf(error) === 429 || THROTTLED.has(errorName(error));
}
