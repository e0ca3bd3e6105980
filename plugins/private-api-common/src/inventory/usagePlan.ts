import { ResourceBase } from './resourceBase';

/**
 * How fast calls may come.
 *
 * @public
 */
export interface Throttle {
  /** Requests a second. */
  rateLimit: number;
  burstLimit: number;
}

/**
 * What callers with an API key may do with the stages of REST and WebSocket APIs. Whose keys it holds is never read: AWS answers
 * with their values.
 *
 * @public
 */
export interface UsagePlan extends ResourceBase<'usage-plan'> {
  usagePlanId: string;
  description?: string;
  stages: UsagePlanStage[];
  /** Of each key; `null` where the plan sets none. */
  throttle: Throttle | null;
  /** Of each key; `null` where the plan sets none. */
  quota: UsageQuota | null;
}

/** @public */
export interface UsagePlanStage {
  apiId: string;
  stage: string;
  /** Narrower than the plan's own, by method: `/orders/GET`. */
  methodThrottles: Record<string, Throttle>;
}

/** @public */
export interface UsageQuota {
  requests: number;
  period: 'DAY' | 'WEEK' | 'MONTH';
  /** Requests that count as made when the period begins. */
  offset: number;
}

/**
 * The settings of API Gateway that all APIs of an account in a Region share.
 *
 * @public
 */
export interface ApiGatewayAccount extends ResourceBase<'api-gateway-account'> {
  /** The limit of all APIs together. */
  throttle: Throttle;
  /** With which API Gateway writes execution and access logs; `null` where none is set, and REST APIs log nothing. */
  cloudWatchRoleArn: string | null;
}
