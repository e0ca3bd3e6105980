import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  Scope,
  Unknown,
} from '../inventory';
import { OTHER_ACCOUNT, SCOPE } from './scope';

const ALL_KINDS: Record<ResourceKind, true> = {
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

/**
 * An inventory of the resources given. Both test accounts count as read in full, so that a miss is a fact, but for the kinds
 * named in `gaps`.
 */
export function anInventory(
  resources: readonly Resource[],
  gaps: Partial<Record<ResourceKind, Unknown>> = {},
): Inventory {
  const scopes: Scope[] = [SCOPE, OTHER_ACCOUNT].flatMap(scope => [
    scope,
    { ...scope, region: 'global' },
  ]);
  const coverage: Coverage[] = scopes.flatMap(scope =>
    (Object.keys(ALL_KINDS) as ResourceKind[]).map(kind => {
      const gap = gaps[kind];
      return gap
        ? { ...scope, kind, complete: false, gap }
        : { ...scope, kind, complete: true };
    }),
  );
  return new Inventory(resources, coverage);
}
