import type { Connectivity, Entrance } from './connectivity';
import { indexOf } from './connectivity/estate/EstateIndex';
import { Api, Inventory, isUnknown, Resource, scopeId } from './inventory';

/**
 * The resources on the API's own paths, whose faults are the API's too. An endpoint that is merely in reach is not among them:
 * its owner may never call this API.
 */
export function surroundingsOf(
  api: Api,
  connectivity: Connectivity,
  inventory: Inventory,
): Resource[] {
  const entrances = connectivity.entrances.filter(
    ({ relation }) => relation !== 'in-reach',
  );
  const hops = [...entrances, ...connectivity.backends].flatMap(
    part => part.hops,
  );
  const arns = new Set([
    ...entrances.map(entrance => entrance.arn),
    ...hops.map(hop => hop.resource),
    ...nameServing(api, entrances, inventory),
  ]);
  return [...arns].flatMap(arn => {
    const resource = arn && inventory.lookUp(arn);
    return resource && resource.kind !== 'api' ? [resource] : [];
  });
}

/** What the API's names rest on: its custom domain names with their certificates, and the resolvers that on-premises callers ask. */
function nameServing(
  api: Api,
  entrances: readonly Entrance[],
  inventory: Inventory,
): (string | undefined)[] {
  const index = indexOf(inventory);
  const domains = index.domainsOf(api);
  const resolvers = entrances.flatMap(
    ({ vpcId }) => index.inboundResolversByVpc.get(vpcId) ?? [],
  );
  return [
    ...domains.flatMap(({ arn, certificateArn }) => [arn, certificateArn]),
    ...resolvers.map(({ arn }) => arn),
  ];
}

/**
 * True if an API may stand on a resource for all that could be read, also where its profile does not show it: a path of the API
 * is not fully known, or the resource belongs to a custom domain name of which nobody can tell which APIs it leads to.
 *
 * @public
 */
export function maySurround(
  { api, connectivity }: { api: Api; connectivity: Connectivity },
  resource: Resource,
  inventory: Inventory,
): boolean {
  return (
    !arePathsKnown(connectivity) ||
    inventory
      .all('domain-name')
      .some(
        domain =>
          [domain.arn, domain.certificateArn].includes(resource.arn) &&
          scopeId(domain) === scopeId(api) &&
          (isUnknown(domain.mappings) || isUnknown(domain.routingRules)),
      )
  );
}

function arePathsKnown({ entrances, backends }: Connectivity): boolean {
  return [...entrances, ...backends].every(path =>
    path.hops.every(({ status }) => status !== 'unknown'),
  );
}
