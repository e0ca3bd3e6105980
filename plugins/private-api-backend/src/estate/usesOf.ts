import {
  Api,
  apiGatewayArn,
  formatApiKey,
  Inventory,
  isKnown,
  Operation,
} from 'backstage-plugin-private-api-common';

const VPC_ENDPOINT_ID = /vpce-[0-9a-f]+/g;
const STAGE_VARIABLE = /^\$\{stageVariables\.([A-Za-z0-9_]+)\}$/;

/** ARNs of custom domain names by the key of the APIs they lead to. */
export type DomainsByApi = ReadonlyMap<string, readonly string[]>;

/** Looks up once which domain names lead where; asking for each API would be quadratic. */
export function domainsByApi(inventory: Inventory): DomainsByApi {
  const domains = new Map<string, string[]>();
  for (const domain of inventory.all('domain-name')) {
    const mappings = isKnown(domain.mappings) ? domain.mappings : [];
    const rules = isKnown(domain.routingRules) ? domain.routingRules : [];
    const apiIds = new Set([...mappings, ...rules].map(({ apiId }) => apiId));
    for (const apiId of apiIds) {
      const key = formatApiKey({ ...domain, apiId });
      domains.set(key, [...(domains.get(key) ?? []), domain.arn]);
    }
  }
  return domains;
}

/**
 * What an API uses by its own configuration: VPC endpoints that it is associated with or names in its policy, VPC links, targets
 * of integrations, custom domain names. ARNs, or ids of VPC endpoints that the inventory does not have.
 */
export function usesOf(
  api: Api,
  inventory: Inventory,
  domains: DomainsByApi,
): Set<string> {
  const uses = new Set(domains.get(formatApiKey(api)) ?? []);
  for (const id of endpointIdsOf(api)) {
    uses.add(inventory.find('vpc-endpoint', id)?.arn ?? id);
  }
  for (const operation of isKnown(api.operations) ? api.operations : []) {
    linkIdsOf(api, operation).forEach(id =>
      uses.add(apiGatewayArn(api, `vpclinks/${id}`)),
    );
    const target = integrationOf(operation)?.targetArn;
    if (target) {
      uses.add(target);
    }
  }
  return uses;
}

function endpointIdsOf(api: Api): string[] {
  const associated = isKnown(api.vpcEndpointIds) ? api.vpcEndpointIds : [];
  const policy = (isKnown(api.policy) && api.policy) || '';
  return [...associated, ...(policy.match(VPC_ENDPOINT_ID) ?? [])];
}

function linkIdsOf(api: Api, operation: Operation): string[] {
  const id = integrationOf(operation)?.connectionId;
  if (!id) {
    return [];
  }
  const variable = STAGE_VARIABLE.exec(id)?.[1];
  if (!variable) {
    return [id];
  }
  const stages = isKnown(api.stages) ? api.stages : [];
  return stages.flatMap(stage => stage.variables[variable] ?? []);
}

function integrationOf({ integration }: Operation) {
  return isKnown(integration) ? integration ?? undefined : undefined;
}
