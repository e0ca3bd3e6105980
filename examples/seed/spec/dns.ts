import type { PolicyWriter } from '../policies.ts';
import type { Scope } from './scope.ts';
import type { Tags } from './tags.ts';
import type { Zone } from './network.ts';

/** A private custom domain name with its mapping and the endpoints that may use it. */
export interface DomainSpec {
  domainName: string;
  /** Who may call through it; AWS starts a domain with deny-all. */
  policy: PolicyWriter;
  mappings: { basePath?: string; api: string; stage: string }[];
  associations: { endpoint: string; scope: Scope }[];
  tags: Tags;
}

/** A private hosted zone with aliases to VPC endpoints. */
export interface ZoneSpec {
  domainName: string;
  vpcs: string[];
  aliases: { name: string; endpoint: string }[];
}

export interface ResolverEndpointSpec {
  name: string;
  direction: 'INBOUND' | 'OUTBOUND';
  vpc: string;
  securityGroup: string;
  ips: { zone: Zone; ip: string }[];
}
