import type { ResourceKind } from './resource';

// A record rather than a list, so that the compiler asks for a new kind here.
const KINDS: Record<ResourceKind, true> = {
  api: true,
  'api-gateway-account': true,
  'api-traffic': true,
  certificate: true,
  'cloud-map-service': true,
  'domain-name': true,
  'domain-name-access-association': true,
  'endpoint-service': true,
  'health-check': true,
  'hosted-zone': true,
  'load-balancer': true,
  'load-balancer-traffic': true,
  'network-interface': true,
  'resolver-endpoint': true,
  'resolver-rule': true,
  'security-group': true,
  subnet: true,
  'target-group': true,
  'transit-gateway-attachment': true,
  'usage-plan': true,
  vpc: true,
  'vpc-endpoint': true,
  'vpc-link': true,
  'vpc-peering': true,
};

/** Every kind of resource, for inventories in which all is read. */
export const ALL_KINDS = Object.keys(KINDS) as ResourceKind[];
