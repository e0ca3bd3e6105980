import { AwsCallError } from './AwsCallError';
import { CallMiddleware } from './CallMiddleware';
import { operationOf } from './operationOf';
import { permissionOf } from './operations';

/**
 * Refuses operations that the read-only policy does not cover, and makes an {@link AwsCallError} of every failure.
 *
 * @internal
 */
export const nameCalls: CallMiddleware = {
  addTo(stack, service) {
    stack.add(
      (next, context) => async args => {
        const operation = operationOf(context);
        permissionOf(service, operation);
        try {
          return await next(args);
        } catch (error) {
          throw new AwsCallError(
            { service, operation, input: args.input },
            error,
          );
        }
      },
      // Outermost: what reaches the collectors has been retried.
      { name: 'nameCalls', step: 'initialize', priority: 'high' },
    );
  },
};
