import { Entity } from '@backstage/catalog-model';
import type { Estate } from '../provider/fetchEstate';
import { entityOfApi } from './entityOfApi';
import { entityOfVpcEndpoint, entityOfVpcLink } from './entityOfResource';

/** The catalog's view of the estate. A VPC link or endpoint names the APIs that depend on it. */
export function entitiesOfEstate(
  estate: Estate,
  options: { defaultOwner: string },
): Entity[] {
  const entityRefByKey = new Map(
    estate.apis.map(api => [api.key, `api:default/${api.entityName}`]),
  );
  const dependents = (keys: string[]) =>
    keys.flatMap(key => entityRefByKey.get(key) ?? []);
  return [
    ...estate.apis.map(api => entityOfApi(api, options)),
    ...estate.vpcLinks.map(link =>
      entityOfVpcLink(link, dependents(link.usedBy), options),
    ),
    ...estate.vpcEndpoints.map(endpoint =>
      entityOfVpcEndpoint(endpoint, dependents(endpoint.usedBy), options),
    ),
  ];
}
