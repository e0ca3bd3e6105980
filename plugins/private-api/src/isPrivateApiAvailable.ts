import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';

/**
 * True if the entity says which API of API Gateway it stands for, so that the cards have something to show.
 *
 * @example
 * `<EntitySwitch.Case if={isPrivateApiAvailable}>` around the cards of a legacy entity page.
 *
 * @public
 */
export function isPrivateApiAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ANNOTATION_API_GATEWAY_API]);
}
