import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/** @public */
export interface LoadBalancer extends ResourceBase<'load-balancer'> {
  type: 'application' | 'network' | 'gateway';
  scheme: 'internal' | 'internet-facing';
  /** `active`, `provisioning`, `active_impaired` or `failed`. */
  state: Fact<string>;
  vpcId: string;
  dnsName: string;
  hostedZoneId?: string;
  zones: { name: string; subnetId?: string }[];
  securityGroupIds: string[];
  /** Network Load Balancers with security groups: `off` is what a V1 VPC link needs. */
  enforceInboundOnPrivateLink?: 'on' | 'off';
  /** Absent where nothing has read them. */
  attributes?: Fact<LoadBalancerAttributes>;
  listeners: Fact<Listener[]>;
}

/**
 * Settings of a load balancer that AWS answers by a call of their own; those that its type does not have are absent.
 *
 * @public
 */
export interface LoadBalancerAttributes {
  /** `deletion_protection.enabled`. */
  deletionProtection?: boolean;
  /** `access_logs.s3.enabled`. */
  accessLogs?: boolean;
  /** `routing.http.desync_mitigation_mode`. */
  desyncMitigationMode?: 'monitor' | 'defensive' | 'strictest';
  /** `routing.http.drop_invalid_header_fields.enabled`. */
  dropsInvalidHeaders?: boolean;
}

/** @public */
export interface Listener {
  arn: string;
  port: number;
  protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS' | 'UDP' | 'TCP_UDP';
  sslPolicy?: string;
  certificateArns: string[];
  /** All that the default action and the rules forward to. */
  targetGroupArns: string[];
}

/** @public */
export interface TargetGroup extends ResourceBase<'target-group'> {
  targetType: 'instance' | 'ip' | 'lambda' | 'alb';
  protocol?: string;
  port?: number;
  vpcId?: string;
  loadBalancerArns: string[];
  healthCheck: {
    protocol?: string;
    path?: string;
    /** HTTP codes counted as healthy, for example `200-299`. */
    matcher?: string;
    intervalSeconds?: number;
  };
  targets: Fact<Target[]>;
}

/** @public */
export interface Target {
  /** Instance id, IP address, function or load balancer ARN. */
  id: string;
  port?: number;
  zone?: string;
  health:
    | 'healthy'
    | 'unhealthy'
    | 'initial'
    | 'draining'
    | 'unused'
    | 'unavailable';
  /** AWS's code and words, for example `Target.FailedHealthChecks: Health checks failed`. */
  reason?: string;
}
