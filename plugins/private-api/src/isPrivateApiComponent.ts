import {
  Entity,
  RELATION_CONSUMES_API,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';

/**
 * True for Components that have to do with APIs, by a relation or by the annotation `aws.amazon.com/api-gateway-api`. The card
 * says which of these APIs are private.
 *
 * @public
 */
export function isPrivateApiComponent(entity: Entity): boolean {
  if (entity.kind !== 'Component') {
    return false;
  }
  const isRelated = (entity.relations ?? []).some(
    ({ type }) =>
      type === RELATION_CONSUMES_API || type === RELATION_PROVIDES_API,
  );
  return (
    isRelated ||
    Boolean(entity.metadata.annotations?.[ANNOTATION_API_GATEWAY_API])
  );
}
