import type { MetadataBearer, MiddlewareStack } from '@smithy/types';
import type { AwsService } from './operations';

/**
 * Something that stands between the collectors and the socket, on every client alike.
 *
 * @internal
 */
export interface CallMiddleware {
  addTo<I extends object, O extends MetadataBearer>(
    stack: MiddlewareStack<I, O>,
    service: AwsService,
  ): void;
}
