import { apiGatewayId } from '../identity/syntheticId';

/** The id of a request validator that an OpenAPI definition names. */
export function validatorId(seed: string, name: string): string {
  return apiGatewayId(`${seed}/validators/${name}`, name);
}
