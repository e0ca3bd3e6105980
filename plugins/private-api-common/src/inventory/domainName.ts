import { EndpointType } from './api';
import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/**
 * A custom domain name of API Gateway.
 *
 * @public
 */
export interface DomainName extends ResourceBase<'domain-name'> {
  domainName: string;
  /** Private ones only: their name alone does not identify them. */
  domainNameId?: string;
  endpointType: EndpointType;
  status?: string;
  /** Who may call through the domain; private ones only. `null` where there is none. */
  policy: Fact<string | null>;
  /** Who may associate a VPC endpoint; private ones only. */
  managementPolicy: Fact<string | null>;
  certificateArn?: string;
  securityPolicy?: string;
  routingMode?: string;
  /** What a DNS alias points to, for public ones. */
  targetDomainName?: string;
  /** With whom AWS RAM shares it; private ones only. Absent where nothing has read them. */
  shares?: Fact<DomainShare[]>;
  mappings: Fact<BasePathMapping[]>;
  routingRules: Fact<RoutingRule[]>;
}

/**
 * A share of a private custom domain name with one principal.
 *
 * @public
 */
export interface DomainShare {
  /** An account id, or the ARN of an organisation, a unit, a role or a user. */
  principal: string;
  /**
   * `ASSOCIATING` until an account outside the organisation accepts the invitation, `ASSOCIATED`, `FAILED`, …, as AWS says it.
   */
  status: string;
  /** True for a principal outside the organisation, which must accept. */
  external?: boolean;
  /** ISO 8601; when it was shared. */
  sharedAt?: string;
}

/** @public */
export interface BasePathMapping {
  /** Empty for the root. */
  basePath: string;
  apiId: string;
  stage?: string;
}

/** @public */
export interface RoutingRule {
  id: string;
  priority: number;
  basePaths: string[];
  headers: { name: string; glob: string }[];
  apiId: string;
  stage: string;
  /** Whether the API sees the path without the base path that matched; absent where nothing has read it. */
  stripBasePath?: boolean;
}

/**
 * Lets a VPC endpoint be used to call a private custom domain name.
 *
 * @public
 */
export interface DomainNameAccessAssociation
  extends ResourceBase<'domain-name-access-association'> {
  domainNameArn: string;
  vpcEndpointId: string;
}

/** @public */
export interface Certificate extends ResourceBase<'certificate'> {
  domainNames: string[];
  status: string;
  /** For example `RSA_2048` or `EC_prime256v1`. */
  keyAlgorithm?: string;
  /** ISO 8601. */
  notAfter?: string;
}
