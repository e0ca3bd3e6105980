import { Entity } from '@backstage/catalog-model';
import {
  entityNameOf,
  VpcEndpointRow,
  VpcLinkRow,
} from 'backstage-plugin-private-api-common';
import { provenanceOf } from './provenanceOf';

/** A Resource entity of a VPC link. */
export function entityOfVpcLink(
  link: VpcLinkRow,
  dependents: string[],
  options: { defaultOwner: string },
): Entity {
  return resource({
    row: link,
    type: 'aws-api-gateway-vpc-link',
    description: `VPC link ${link.version}, ${link.status}`,
    dependents,
    defaultOwner: options.defaultOwner,
  });
}

/** A Resource entity of a VPC endpoint. */
export function entityOfVpcEndpoint(
  endpoint: VpcEndpointRow,
  dependents: string[],
  options: { defaultOwner: string },
): Entity {
  return resource({
    row: endpoint,
    type: 'aws-vpc-endpoint',
    description: `execute-api endpoint in ${endpoint.vpcId}, ${endpoint.state}`,
    dependents,
    defaultOwner: options.defaultOwner,
  });
}

function resource(options: {
  row: VpcLinkRow | VpcEndpointRow;
  type: string;
  description: string;
  dependents: string[];
  defaultOwner: string;
}): Entity {
  const { row, dependents } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: entityNameOf(row.name, row.id),
      title: row.name || row.id,
      description: options.description,
      annotations: provenanceOf(row),
    },
    spec: {
      type: options.type,
      owner: row.owner ?? options.defaultOwner,
      ...(dependents.length > 0 && { dependencyOf: dependents }),
    },
  };
}
