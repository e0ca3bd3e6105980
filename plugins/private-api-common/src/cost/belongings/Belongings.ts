import {
  CloudMapService,
  HealthCheck,
  HostedZone,
  LoadBalancer,
  ResolverEndpoint,
  TransitGatewayAttachment,
  VpcLink,
} from '../../inventory';
import type { PlacedRecord } from '../../connectivity/estate/EstateIndex';
import type { FoundEntrance } from '../../connectivity/entrances/findEntrances';
import type { CostPart } from '../types';

/** What an API makes its owner or its callers pay for, beside API Gateway itself. */
export interface Belongings {
  /** VPC endpoints that are associated or named; those merely in reach prove nothing. */
  entrances: FoundEntrance[];
  links: VpcLink[];
  /** Behind the links, and behind those again where a Network Load Balancer forwards to an Application Load Balancer. */
  loadBalancers: LoadBalancer[];
  cloudMapServices: CloudMapService[];
  zones: HostedZone[];
  /** Those that Cloud Map made for the DNS names of the services. */
  namespaceZones: HostedZone[];
  /** Those of the zones that lead to the API. */
  zoneRecords: PlacedRecord[];
  healthChecks: HealthCheck[];
  /** Those that records name and the inventory lacks. */
  missingHealthChecks: { id: string; reason: string }[];
  /** Inbound ones through which on-premises callers find its names. */
  resolvers: ResolverEndpoint[];
  /** Before its stages. */
  webAclArns: string[];
  attachments: TransitGatewayAttachment[];
  /** How often a call demonstrably crosses a transit gateway: on the way in, and between load balancer and target. */
  gatewayCrossings: number;
  lambda: LambdaUse;
  gaps: Gap[];
}

/** How much of an API's operations Lambda functions serve. `some`: nothing tells how many calls go there. */
export type LambdaUse = 'all' | 'some' | 'none';

/** Something that costs but could not be read. */
export interface Gap {
  part: CostPart;
  label: string;
  resource?: string;
  reason: string;
}
