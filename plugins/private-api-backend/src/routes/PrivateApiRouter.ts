import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type { EndpointMap } from '../schema/EndpointMap';

/** A router that checks requests against the spec. */
export type PrivateApiRouter = TypedRouter<EndpointMap>;
