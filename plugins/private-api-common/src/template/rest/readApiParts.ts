import { Authorizer, Fact, RequestValidator } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { mapFact } from '../resources/mapFact';

/** What API Gateway caches results for where nothing else is said. */
const DEFAULT_CACHE_TTL_SECONDS = 300;

/** The authorizers of a REST API. */
export function readAuthorizers(
  apiId: string,
  set: StackSet,
): Fact<Authorizer[]> {
  return mapFact(
    set.partsOf(apiId, 'AWS::ApiGateway::Authorizer', 'RestApiId'),
    parts => parts.map(readAuthorizer),
  );
}

function readAuthorizer(resource: StackResource): Authorizer {
  const { properties } = resource;
  const type = properties.known('Type');
  const functionArn = functionArnIn(properties.label('AuthorizerUri'));
  const identitySource = properties.label('IdentitySource');
  return {
    id: resource.ref,
    name: properties.label('Name') ?? resource.logicalId,
    type: type === 'TOKEN' || type === 'COGNITO_USER_POOLS' ? type : 'REQUEST',
    ...(functionArn && { functionArn }),
    ...(properties.has('ProviderARNs') && {
      providerArns: properties.labels('ProviderARNs'),
    }),
    ...(identitySource && { identitySources: identitySource.split(/\s*,\s*/) }),
    cacheTtlSeconds:
      properties.number('AuthorizerResultTtlInSeconds') ??
      DEFAULT_CACHE_TTL_SECONDS,
  };
}

/** The function's ARN in `arn:aws:apigateway:…:lambda:path/2015-03-31/functions/<arn>/invocations`, or where it streams. */
export function functionArnIn(uri: string | undefined): string | undefined {
  return /\/functions\/([^/]+)\/(?:response-streaming-)?invocations$/.exec(
    uri ?? '',
  )?.[1];
}

/** The request validators of a REST API. */
export function readRequestValidators(
  apiId: string,
  set: StackSet,
): Fact<RequestValidator[]> {
  return mapFact(
    set.partsOf(apiId, 'AWS::ApiGateway::RequestValidator', 'RestApiId'),
    parts =>
      parts.map(resource => ({
        id: resource.ref,
        name: resource.properties.label('Name') ?? resource.logicalId,
        validatesBody: resource.properties.flag('ValidateRequestBody') === true,
        validatesParameters:
          resource.properties.flag('ValidateRequestParameters') === true,
      })),
  );
}
