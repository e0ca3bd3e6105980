import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/** @public */
export type ApiType = 'REST' | 'HTTP' | 'WEBSOCKET';

/** @public */
export type EndpointType = 'PRIVATE' | 'REGIONAL' | 'EDGE';

/**
 * How a method or route authorises its callers, in AWS's own words.
 *
 * @remarks
 * `CUSTOM` is a Lambda authorizer, on all API types.
 *
 * @public
 */
export type AuthorizationType =
  | 'NONE'
  | 'AWS_IAM'
  | 'CUSTOM'
  | 'COGNITO_USER_POOLS'
  | 'JWT';

/**
 * A REST, HTTP or WebSocket API with all that belongs to it alone. Its parts are one document, because AWS deploys them as
 * one and a change in any of them is a change of the API.
 *
 * @public
 */
export interface Api extends ResourceBase<'api'> {
  apiType: ApiType;
  apiId: string;
  description?: string;
  endpointType: Fact<EndpointType>;
  /** `dualstack` is the only value a private API can have. */
  ipAddressType?: 'ipv4' | 'dualstack';
  /** VPC endpoints associated with a private API; each gives it a Route 53 alias. Empty on other APIs. */
  vpcEndpointIds: Fact<string[]>;
  /**
   * The resource policy as JSON text, unescaped, as the editable draft has it; `null` where there is none.
   * HTTP and WebSocket APIs have none.
   */
  policy: Fact<string | null>;
  disableExecuteApiEndpoint: Fact<boolean>;
  /** REST only. `STRICT` refuses a call whose Host header and TLS server name differ. */
  endpointAccessMode?: 'BASIC' | 'STRICT';
  securityPolicy?: string;
  /** `AVAILABLE`, `UPDATING`, `PENDING` or `FAILED`, where AWS gives it. */
  apiStatus?: string;
  apiKeySource?: string;
  corsConfiguration?: CorsConfiguration;
  /** The methods of a REST API and the routes of the others. */
  operations: Fact<Operation[]>;
  authorizers: Fact<Authorizer[]>;
  requestValidators: Fact<RequestValidator[]>;
  stages: Fact<Stage[]>;
  /** ISO 8601. */
  createdAt?: string;
}

/** @public */
export interface CorsConfiguration {
  allowOrigins: string[];
  allowCredentials: boolean;
}

/**
 * One method of a REST API's resource, or one route of an HTTP or WebSocket API.
 *
 * @public
 */
export interface Operation {
  /** `GET`, `ANY`, …; `ANY` too for `$default`. Absent on a WebSocket route. */
  method?: string;
  /** `/orders/{id}`; for a WebSocket API the route key, for example `$connect`. */
  path: string;
  authorizationType: Fact<AuthorizationType>;
  authorizerId?: string;
  authorizationScopes: string[];
  apiKeyRequired: boolean;
  requestValidatorId?: string;
  /** True if the method declares required parameters or a model, so that a validator would have something to do. */
  declaresInput: boolean;
  /** `null` where none is set. */
  integration: Fact<Integration | null>;
}

/** @public */
export interface Integration {
  type: 'HTTP' | 'HTTP_PROXY' | 'AWS' | 'AWS_PROXY' | 'MOCK';
  /** For a V2 link on a REST API it sets the Host header and the TLS server name only. */
  uri?: string;
  method?: string;
  connectionType: 'INTERNET' | 'VPC_LINK';
  /** A VPC link's id, or `${stageVariables.name}`. */
  connectionId?: string;
  /** ARN of a load balancer, listener or Cloud Map service behind a V2 link. */
  targetArn?: string;
  /** Server name that the certificate of the target must carry; makes an HTTP API's private integration HTTPS. */
  tlsServerName?: string;
  insecureSkipVerification?: boolean;
  timeoutMs?: number;
  /** `responseTransferMode=STREAM`. */
  streaming?: boolean;
  credentialsArn?: string;
}

/** @public */
export interface Authorizer {
  id: string;
  name: string;
  type: 'TOKEN' | 'REQUEST' | 'COGNITO_USER_POOLS' | 'JWT';
  /** ARN of the Lambda function of a `TOKEN` or `REQUEST` authorizer. */
  functionArn?: string;
  /** User pools of a Cognito authorizer. */
  providerArns?: string[];
  issuer?: string;
  audience?: string[];
  identitySources?: string[];
  /** 0 where results are not cached. */
  cacheTtlSeconds?: number;
}

/** @public */
export interface RequestValidator {
  id: string;
  name: string;
  validatesBody: boolean;
  validatesParameters: boolean;
}

/** @public */
export interface Stage {
  name: string;
  deploymentId?: string;
  /** ISO 8601; when what the stage serves was deployed. */
  deployedAt?: string;
  /**
   * The resource policy that the stage serves, where it could be read; absent where only the draft's is known. A policy
   * takes effect with a deployment.
   */
  deployedPolicy?: Fact<string | null>;
  /** What the stage serves beside the draft, from AWS's export of it; absent where nothing has asked for one. */
  deployedDefinition?: Fact<DeployedDefinition>;
  /** ISO 8601; when the stage's own settings last changed. */
  lastUpdatedAt?: string;
  autoDeploy?: boolean;
  /** Stage variables by name. Values may be secrets: one is kept only where it is the id of a VPC link, otherwise `null`. */
  variables: Record<string, string | null>;
  /** `null` where access logging is off. */
  accessLog: AccessLog | null;
  /** Keyed as AWS does: `*` + `/*` for all methods, otherwise `path/VERB`; `$default` on HTTP APIs. */
  methodSettings: Record<string, MethodSettings>;
  tracingEnabled?: boolean;
  webAclArn?: string;
  cache: StageCache | null;
  clientCertificateId?: string;
  tags: Record<string, string>;
}

/**
 * What a deployed definition says beside the editable draft. The definition itself is large and kept apart from the
 * inventory.
 *
 * @public
 */
export interface DeployedDefinition {
  /** In the order of their operations; empty where the stage serves what the draft has. */
  differences: Fact<DefinitionDifference[]>;
}

/** @public */
export interface DefinitionDifference {
  /** `GET /orders`. */
  operation: string;
  /**
   * `not-deployed`: the draft alone has it; `not-in-draft`: the stage alone has it; `integration`: it leads elsewhere.
   */
  change: 'not-deployed' | 'not-in-draft' | 'integration';
}

/** @public */
export interface AccessLog {
  destinationArn: string;
  format?: string;
}

/** @public */
export interface MethodSettings {
  loggingLevel?: 'OFF' | 'ERROR' | 'INFO';
  dataTraceEnabled?: boolean;
  metricsEnabled?: boolean;
  /** Requests a second. */
  throttlingRateLimit?: number;
  throttlingBurstLimit?: number;
  cachingEnabled?: boolean;
  cacheDataEncrypted?: boolean;
}

/** @public */
export interface StageCache {
  /** `AVAILABLE`, `CREATE_IN_PROGRESS`, … */
  status?: string;
  /** Gigabytes, as AWS names the size: `0.5`, `1.6`, … */
  sizeGb?: string;
}
