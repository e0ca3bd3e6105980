import type { Api } from './api';
import type {
  CloudMapService,
  HealthCheck,
  HostedZone,
  ResolverEndpoint,
  ResolverRule,
} from './dns';
import type {
  Certificate,
  DomainName,
  DomainNameAccessAssociation,
} from './domainName';
import type { LoadBalancer, TargetGroup } from './loadBalancer';
import type {
  EndpointService,
  NetworkInterface,
  SecurityGroup,
  Subnet,
  TransitGatewayAttachment,
  Vpc,
  VpcPeering,
} from './network';
import type { ApiTraffic, LoadBalancerTraffic } from './traffic';
import type { ApiGatewayAccount, UsagePlan } from './usagePlan';
import type { VpcEndpoint } from './vpcEndpoint';
import type { VpcLink } from './vpcLink';

/**
 * One AWS thing that the inventory knows.
 *
 * @public
 */
export type Resource =
  | Api
  | ApiGatewayAccount
  | ApiTraffic
  | Certificate
  | CloudMapService
  | DomainName
  | DomainNameAccessAssociation
  | EndpointService
  | HealthCheck
  | HostedZone
  | LoadBalancer
  | LoadBalancerTraffic
  | NetworkInterface
  | ResolverEndpoint
  | ResolverRule
  | SecurityGroup
  | Subnet
  | TargetGroup
  | TransitGatewayAttachment
  | UsagePlan
  | Vpc
  | VpcEndpoint
  | VpcLink
  | VpcPeering;

/** @public */
export type ResourceKind = Resource['kind'];

/** @public */
export type ResourceOf<K extends ResourceKind> = Extract<Resource, { kind: K }>;
