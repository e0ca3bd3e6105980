import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/**
 * What CloudWatch counted for one API, a value a day. Its ARN is the API's with `#traffic` behind it.
 *
 * @public
 */
export interface ApiTraffic extends ResourceBase<'api-traffic'> {
  apiArn: string;
  /** Days in order, oldest first. */
  days: Fact<TrafficDay[]>;
  /** Set where REST metrics cannot tell this API from another of the same name: CloudWatch counts by name. */
  sharedWithApiArns: string[];
}

/** @public */
export interface TrafficDay {
  /** `2026-11-22`, UTC. */
  date: string;
  requests: number;
  errors4xx?: number;
  errors5xx?: number;
  cacheHits?: number;
  cacheMisses?: number;
  /** Bytes of responses, where AWS counts them (HTTP APIs). */
  responseBytes?: number;
  /** WebSocket APIs. */
  connectionMinutes?: number;
}

/**
 * What CloudWatch counted for one load balancer, a value a day. Its ARN is the load balancer's with `#traffic` behind it.
 *
 * @public
 */
export interface LoadBalancerTraffic
  extends ResourceBase<'load-balancer-traffic'> {
  loadBalancerArn: string;
  days: Fact<{ date: string; consumedLcus: number; processedBytes?: number }[]>;
}
