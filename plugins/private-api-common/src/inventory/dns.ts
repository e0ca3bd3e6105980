import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/** @public */
export interface HostedZone extends ResourceBase<'hosted-zone'> {
  zoneId: string;
  /** Without the closing dot. */
  domainName: string;
  isPrivate: boolean;
  vpcs: Fact<{ vpcId: string; region: string }[]>;
  records: Fact<ZoneRecord[]>;
}

/** @public */
export interface ZoneRecord {
  /** Without the closing dot. */
  name: string;
  type: string;
  values: string[];
  /** Target of an alias, without the closing dot. */
  aliasTarget?: string;
  setIdentifier?: string;
  weight?: number;
  failover?: 'PRIMARY' | 'SECONDARY';
  /** Whether an alias answers only while what it points to is healthy; absent where nothing has read it. */
  evaluatesTargetHealth?: boolean;
  healthCheckId?: string;
}

/** @public */
export interface HealthCheck extends ResourceBase<'health-check'> {
  healthCheckId: string;
  /** `HTTPS`, `TCP`, `CLOUDWATCH_METRIC`, `CALCULATED`, … */
  checkType: string;
  target?: string;
  alarmRegion?: string;
  /** Seconds between two requests of a checker: 30, or 10 at a charge; absent on checks that probe nothing. */
  intervalSeconds?: number;
  /** Whether it draws graphs of the latency, at a charge. */
  measuresLatency?: boolean;
}

/** @public */
export interface ResolverEndpoint extends ResourceBase<'resolver-endpoint'> {
  endpointId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  vpcId: string;
  status: string;
  ipAddresses: Fact<{ ip: string; subnetId: string }[]>;
}

/** @public */
export interface ResolverRule extends ResourceBase<'resolver-rule'> {
  ruleId: string;
  domainName: string;
  ruleType: string;
  targetIps: string[];
  vpcIds: Fact<string[]>;
}

/** @public */
export interface CloudMapService extends ResourceBase<'cloud-map-service'> {
  serviceId: string;
  namespaceId: string;
  namespaceName: Fact<string>;
  /** `A`, `AAAA`, `SRV`, `CNAME`; empty for API-only discovery. */
  recordTypes: string[];
  instances: Fact<CloudMapInstance[]>;
}

/** @public */
export interface CloudMapInstance {
  id: string;
  ip?: string;
  port?: number;
  healthStatus?: string;
}
