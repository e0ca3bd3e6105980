import type { PolicyWriter } from '../policies.ts';
import type { Tags } from './tags.ts';

export type ApiSpec = RestApiSpec | V2ApiSpec;

interface ApiBase {
  name: string;
  description: string;
  tags: Tags;
  /** Of each operation that has none of its own. */
  auth: Auth;
  backend: Backend;
  operations: (string | OperationSpec)[];
  stage: StageSpec;
  traffic: TrafficSpec;
}

export interface RestApiSpec extends ApiBase {
  type: 'REST';
  endpointType: 'PRIVATE' | 'REGIONAL';
  /** VPC endpoints associated with the API, by name. */
  endpoints?: string[];
  policy?: PolicyWriter;
  /** Switches off the default `execute-api` host names. */
  withoutDefaultEndpoint?: boolean;
  /** Bodies and parameters are checked before the backend is called. */
  validated?: boolean;
  /** Of its one stage; for callers with a key. */
  usagePlan?: UsagePlanSpec;
}

export interface UsagePlanSpec {
  name: string;
  requestsPerSecond: number;
  burst: number;
  requestsPerDay: number;
}

export interface V2ApiSpec extends ApiBase {
  type: 'HTTP' | 'WEBSOCKET';
  corsOrigins?: string[];
}

/** One operation that differs from the rest of its API. */
export interface OperationSpec {
  /** `GET /orders/{orderId}`; for a WebSocket API the route key. */
  route: string;
  auth?: Auth;
  backend?: Backend;
  apiKey?: boolean;
}

export type Auth =
  | { type: 'NONE' }
  | { type: 'AWS_IAM' }
  | { type: 'LAMBDA'; authorizer: string }
  | { type: 'COGNITO'; authorizer: string; scopes: string[] }
  | { type: 'JWT'; authorizer: string; scopes: string[] };

export type Backend =
  | { kind: 'lambda'; function: string }
  | { kind: 'http'; url: string }
  /** Through a V2 link to an Application or Network Load Balancer. */
  | {
      kind: 'link-v2';
      link: string;
      loadBalancer: string;
      /** The listener of an HTTP API. */
      port: number;
      /** Scheme and server name, for example `https://orders.internal.harrowvale.example`. */
      origin: string;
    }
  /** Through a V2 link to a Cloud Map service; HTTP APIs only. */
  | { kind: 'cloud-map'; link: string; service: string }
  /** Through a V1 link to its Network Load Balancer. */
  | {
      kind: 'link-v1';
      link: string;
      origin: string;
      byStageVariable?: boolean;
    };

export interface StageSpec {
  name: string;
  accessLog: boolean;
  /** Execution logs; REST and WebSocket APIs. */
  executionLog?: 'ERROR' | 'INFO';
  /** Logs whole requests and responses. */
  dataTrace?: boolean;
  tracing?: boolean;
  /** Requests a second. */
  rateLimit?: number;
  cacheGb?: '0.5' | '1.6';
}

/** What CloudWatch counts on a working day; weekends are quieter by what `weekend` says. */
export interface TrafficSpec {
  requestsPerDay: number;
  weekend?: number;
  errors4xx?: number;
  errors5xx?: number;
  /** HTTP APIs: size of a response. */
  responseBytes?: number;
  /** Share of calls that the stage's cache answers. */
  cacheHits?: number;
}
