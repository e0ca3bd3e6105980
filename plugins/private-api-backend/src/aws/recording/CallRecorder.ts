import { errorName, statusCodeOf } from '../AwsCallError';
import { isThrottled } from '../CallCounter';
import { CallMiddleware } from '../CallMiddleware';
import { operationOf } from '../operationOf';
import type { AwsService } from '../operations';
import { encodeValue } from './encodeValue';
import { RecordedCall } from './RecordedCall';

/** A recorded call with the service it went to. @internal */
export type ServiceCall = RecordedCall & { service: AwsService };

/**
 * Keeps what the clients of a scope ask and what comes of it after all retries.
 *
 * @internal
 */
export class CallRecorder implements CallMiddleware {
  readonly calls: ServiceCall[] = [];
  /** Failures that say nothing of the account: worth another try, not a record. */
  readonly lost: string[] = [];

  addTo: CallMiddleware['addTo'] = (stack, service) => {
    stack.add(
      (next, context) => async args => {
        const asked = {
          service,
          operation: operationOf(context),
          input: encodeValue(args.input),
        };
        try {
          const result = await next(args);
          const { $metadata, ...output } = result.output;
          this.calls.push({ ...asked, output: encodeValue(output) });
          return result;
        } catch (error) {
          this.#keepFailure(asked, error);
          throw error;
        }
      },
      // Outside the retries, inside what the SDK does to the input: the same place at which a replay compares it.
      { name: 'recordCalls', step: 'serialize', priority: 'high' },
    );
  };

  #keepFailure(
    asked: Omit<ServiceCall, 'output' | 'error'>,
    error: unknown,
  ): void {
    const statusCode = statusCodeOf(error);
    const name = errorName(error);
    if (!statusCode || statusCode >= 500 || isThrottled(error)) {
      this.lost.push(`${name} on ${asked.service} ${asked.operation}`);
      return;
    }
    this.calls.push({ ...asked, error: { name, statusCode } });
  }
}
