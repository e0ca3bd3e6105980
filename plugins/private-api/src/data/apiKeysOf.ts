import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_API_GATEWAY_API,
  ApiKey,
  parseApiKey,
} from 'backstage-plugin-private-api-common';

/**
 * The API keys in an entity's annotation, and what stands there that is not one.
 *
 * @example
 * `111111111111:eu-west-1:a1b2c3d4e5, orders` gives one key and `orders` as malformed.
 */
export function apiKeysOf(entity: Entity): {
  keys: ApiKey[];
  malformed: string[];
} {
  const annotation = entity.metadata.annotations?.[ANNOTATION_API_GATEWAY_API];
  const values = (annotation ?? '')
    .split(',')
    .map(value => value.trim())
    .filter(Boolean);
  return {
    keys: values.filter(value => parseApiKey(value)),
    malformed: values.filter(value => !parseApiKey(value)),
  };
}
