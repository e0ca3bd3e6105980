import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  scopeId,
} from '../inventory';

/** Every kind, so that a new one cannot be forgotten here. */
const KINDS: Readonly<Record<ResourceKind, true>> = {
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
 * What templates would make together with what exists, so that the ids of existing things in them resolve. The template's
 * resource wins over one of the same ARN; the estate's word on its completeness wins over the template's.
 *
 * @public
 */
export function mergeInventories(
  template: Inventory,
  estate: Inventory,
): Inventory {
  const coverage = new Map<string, Coverage>(
    [...template.coverage, ...estate.coverage].map(entry => [
      `${scopeId(entry)} ${entry.kind}`,
      entry,
    ]),
  );
  return new Inventory(
    [...resourcesOf(estate), ...resourcesOf(template)],
    coverage.values(),
  );
}

function resourcesOf(inventory: Inventory): Resource[] {
  return (Object.keys(KINDS) as ResourceKind[]).flatMap(
    (kind): readonly Resource[] => inventory.all(kind),
  );
}
