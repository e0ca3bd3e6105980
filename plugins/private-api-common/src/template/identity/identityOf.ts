import { unknownBecause } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { Identify } from './Identity';
import { API_GATEWAY_IDENTITIES } from './apiGatewayIdentities';
import { LOAD_BALANCING_IDENTITIES } from './loadBalancingIdentities';
import { NAME_SERVICE_IDENTITIES } from './nameServiceIdentities';
import { NETWORK_IDENTITIES } from './networkIdentities';
import { SURROUNDING_IDENTITIES } from './surroundingIdentities';

const IDENTITIES: ReadonlyMap<string, Identify> = new Map([
  ...Object.entries(API_GATEWAY_IDENTITIES),
  ...Object.entries(NETWORK_IDENTITIES),
  ...Object.entries(LOAD_BALANCING_IDENTITIES),
  ...Object.entries(NAME_SERVICE_IDENTITIES),
  ...Object.entries(SURROUNDING_IDENTITIES),
]);

/** The answers to `Ref` and `Fn::GetAtt` for a resource; Unknown where only a deployment can tell. */
export function identityOf(resource: StackResource) {
  const { type, logicalId } = resource;
  const identity = IDENTITIES.get(type)?.(resource);
  return {
    ref: (): unknown =>
      identity?.ref ??
      unknownBecause(`the id of ${logicalId} (${type}) is known once deployed`),
    attribute: (name: string): unknown =>
      identity?.attributes && Object.hasOwn(identity.attributes, name)
        ? identity.attributes[name]
        : unknownBecause(
            `${name} of ${logicalId} (${type}) is known once deployed`,
          ),
  };
}
