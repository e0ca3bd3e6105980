import { isTrue } from '../parse/jsonValue';
import {
  AuthorizationType,
  Fact,
  Integration,
  Operation,
  isKnown,
  isUnknown,
  unknownBecause,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackSet } from '../evaluate/StackSet';
import { rootResourceId } from '../identity/apiGatewayIdentities';

/** Deeper than a path can be: API Gateway's URLs end at 8192 characters. */
const MAX_SEGMENTS = 200;

/** The operations that `AWS::ApiGateway::Method` resources give a REST API. */
export function readMethods(apiId: string, set: StackSet): Fact<Operation[]> {
  const methods = set.partsOf(apiId, 'AWS::ApiGateway::Method', 'RestApiId');
  if (!isKnown(methods)) {
    return methods;
  }
  const operations: Operation[] = [];
  for (const { properties } of methods) {
    const path = pathOf(apiId, properties.text('ResourceId'), set);
    if (!isKnown(path)) {
      return path;
    }
    const method = properties.text('HttpMethod') ?? 'ANY';
    if (!isKnown(method)) {
      return method;
    }
    operations.push({
      method,
      path,
      ...readOperation(properties),
      integration: readIntegration(properties),
    });
  }
  return operations;
}

function readOperation(properties: Properties) {
  const authorizerId = properties.label('AuthorizerId');
  const requestValidatorId = properties.label('RequestValidatorId');
  return {
    authorizationType: authorizationTypeOf(properties),
    ...(authorizerId && { authorizerId }),
    authorizationScopes: properties.labels('AuthorizationScopes'),
    apiKeyRequired: properties.flag('ApiKeyRequired') === true,
    ...(requestValidatorId && { requestValidatorId }),
    declaresInput: declaresInput(properties),
  };
}

/** The authorization of a method or route; NONE where nothing is said. */
export function authorizationTypeOf(
  properties: Properties,
): Fact<AuthorizationType> {
  const type = properties.text('AuthorizationType') ?? 'NONE';
  switch (type) {
    case 'NONE':
    case 'AWS_IAM':
    case 'CUSTOM':
    case 'COGNITO_USER_POOLS':
    case 'JWT':
      return type;
    default:
      return isUnknown(type)
        ? type
        : unknownBecause(`${type} is no authorization type of API Gateway`);
  }
}

function declaresInput(properties: Properties): boolean {
  const required = Object.values(
    Object(properties.raw('RequestParameters')),
  ).some(value => isTrue(value));
  return (
    required || Object.keys(Object(properties.raw('RequestModels'))).length > 0
  );
}

function readIntegration(properties: Properties): Fact<Integration | null> {
  const whole = properties.raw('Integration');
  if (whole === undefined || isUnknown(whole)) {
    return whole ?? null;
  }
  const integration = properties.map('Integration');
  const type = integration.text('Type');
  if (!isIntegrationType(type)) {
    return isUnknown(type)
      ? type
      : unknownBecause(`${type ?? 'nothing'} is no integration type`);
  }
  return integrationOf(type, {
    uri: integration.label('Uri'),
    method: integration.label('IntegrationHttpMethod'),
    isPrivate: integration.known('ConnectionType') === 'VPC_LINK',
    connectionId: integration.label('ConnectionId'),
    targetArn: integration.label('IntegrationTarget'),
    timeoutMs: integration.number('TimeoutInMillis'),
    streaming:
      integration.known('ResponseTransferMode') === 'STREAM' || undefined,
    credentialsArn: integration.label('Credentials'),
  });
}

/** An integration without the entries that are not set. */
export function integrationOf(
  type: Integration['type'],
  parts: Omit<Integration, 'type' | 'connectionType'> & { isPrivate: boolean },
): Integration {
  const { isPrivate, ...rest } = parts;
  return {
    type,
    connectionType: isPrivate ? 'VPC_LINK' : 'INTERNET',
    ...Object.fromEntries(
      Object.entries(rest).filter(([, value]) => value !== undefined),
    ),
  };
}

export function isIntegrationType(text: unknown): text is Integration['type'] {
  return (
    text === 'HTTP' ||
    text === 'HTTP_PROXY' ||
    text === 'AWS' ||
    text === 'AWS_PROXY' ||
    text === 'MOCK'
  );
}

/** The path of an `AWS::ApiGateway::Resource`, from its parents' parts. */
function pathOf(
  apiId: string,
  resourceId: Fact<string> | undefined,
  set: StackSet,
): Fact<string> {
  const segments: string[] = [];
  let id = resourceId;
  while (id !== undefined && isKnown(id) && segments.length < MAX_SEGMENTS) {
    if (id === rootResourceId(apiId)) {
      return `/${segments.reverse().join('/')}`;
    }
    const resource = set.find('AWS::ApiGateway::Resource', id);
    const part = resource?.properties.text('PathPart');
    if (!resource || part === undefined || !isKnown(part)) {
      return unknownBecause(`resource ${id} is outside of the templates`);
    }
    segments.push(part);
    id = resource.properties.text('ParentId');
  }
  return id !== undefined && isUnknown(id)
    ? id
    : unknownBecause('a resource of the API has no way to its root');
}
