import { Authorizer, Fact } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { mapFact } from '../resources/mapFact';
import { functionArnIn } from '../rest/readApiParts';

/** The authorizers of an HTTP or WebSocket API. Results are cached only where a time is given. */
export function readHttpAuthorizers(
  apiId: string,
  set: StackSet,
): Fact<Authorizer[]> {
  return mapFact(
    set.partsOf(apiId, 'AWS::ApiGatewayV2::Authorizer', 'ApiId'),
    parts => parts.map(readAuthorizer),
  );
}

function readAuthorizer(resource: StackResource): Authorizer {
  const { properties } = resource;
  const jwt = properties.map('JwtConfiguration');
  const functionArn = functionArnIn(properties.label('AuthorizerUri'));
  const issuer = jwt.label('Issuer');
  return {
    id: resource.ref,
    name: properties.label('Name') ?? resource.logicalId,
    type: properties.known('AuthorizerType') === 'JWT' ? 'JWT' : 'REQUEST',
    ...(functionArn && { functionArn }),
    ...(issuer && { issuer }),
    ...(jwt.has('Audience') && { audience: jwt.labels('Audience') }),
    ...(properties.has('IdentitySource') && {
      identitySources: properties.labels('IdentitySource'),
    }),
    cacheTtlSeconds: properties.number('AuthorizerResultTtlInSeconds') ?? 0,
  };
}
