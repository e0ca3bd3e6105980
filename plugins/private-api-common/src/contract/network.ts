import type { ApiKey, EndpointType, Scope } from '../inventory';

/**
 * An API that uses a resource.
 *
 * @public
 */
export interface ResourceUser {
  key: ApiKey;
  name: string;
  /** Name of the catalog's API entity, in namespace `default`. */
  entityName: string;
}

/**
 * A row of `GET /v1/vpc-links`.
 *
 * @public
 */
export interface VpcLinkRow extends Scope {
  arn: string;
  id: string;
  name: string;
  version: 'V1' | 'V2';
  status: string;
  targets: string[];
  /** Entity ref, from tags. */
  owner?: string;
  /** Keys of the APIs that use it. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides use it that the reader may not see. */
  usedByHidden?: number;
}

/**
 * A row of `GET /v1/vpc-endpoints`.
 *
 * @public
 */
export interface VpcEndpointRow extends Scope {
  arn: string;
  id: string;
  name: string;
  vpcId: string;
  state: string;
  privateDnsEnabled: boolean | 'unknown';
  zones: number;
  /** Entity ref, from tags. */
  owner?: string;
  /** Keys of the APIs that use it. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides use it that the reader may not see. */
  usedByHidden?: number;
}

/**
 * A row of `GET /v1/domains`.
 *
 * @public
 */
export interface DomainRow extends Scope {
  arn: string;
  domainName: string;
  endpointType: EndpointType;
  status: string;
  vpcEndpointIds: string[];
  /** Keys of the APIs it leads to. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides it leads to that the reader may not see. */
  usedByHidden?: number;
}
