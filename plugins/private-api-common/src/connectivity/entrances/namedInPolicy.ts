import { Fact, isUnknown } from '../../inventory';

const ENDPOINT_ID = /\bvpce-(?!svc-)[0-9a-z]+/g;
const VPC_ID = /\bvpc-[0-9a-z]+/g;

/**
 * The ids of VPC endpoints and VPCs that a policy's text names, allowed or not. Reads the text and not the statements, so
 * that a policy that isn't valid JSON still shows whom its author had in mind.
 */
export function namedInPolicy(policy: Fact<string | null>): {
  endpointIds: string[];
  vpcIds: string[];
} {
  if (isUnknown(policy) || policy === null) {
    return { endpointIds: [], vpcIds: [] };
  }
  return {
    endpointIds: [...new Set(policy.match(ENDPOINT_ID) ?? [])],
    vpcIds: [...new Set(policy.match(VPC_ID) ?? [])],
  };
}
