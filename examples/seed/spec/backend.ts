import type { Tags } from './tags.ts';
import type { Zone } from './network.ts';

/** An internal load balancer. */
export interface LoadBalancerSpec {
  name: string;
  type: 'application' | 'network';
  vpc: string;
  zones: Zone[];
  securityGroups: string[];
  listeners: ListenerSpec[];
  tags: Tags;
  traffic: LoadBalancerTraffic;
}

export interface ListenerSpec {
  port: number;
  protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS';
  /** Where the default action forwards to. */
  targets: TargetGroupSpec;
  /** Application Load Balancers: path pattern to the target group it forwards to. */
  rules?: Record<string, TargetGroupSpec>;
}

export interface TargetGroupSpec {
  name: string;
  protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS';
  port: number;
  healthPath?: string;
  /** IP addresses, or the name of the Application Load Balancer behind a Network Load Balancer. */
  targets: { ips: string[] } | { loadBalancer: string };
}

export interface LoadBalancerTraffic {
  lcusPerDay: number;
  gigabytesPerDay: number;
}

/** A private DNS namespace with its services, each discovered by SRV records. */
export interface CloudMapNamespaceSpec {
  name: string;
  vpc: string;
  services: {
    name: string;
    instances: { id: string; ip: string; port: number }[];
  }[];
}
