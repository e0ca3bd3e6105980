import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';

/** API entities that say which API of API Gateway they stand for. */
export const hasPrivateApi = {
  kind: 'API',
  [`metadata.annotations.${ANNOTATION_API_GATEWAY_API}`]: { $exists: true },
};
