import { isTrue } from '../parse/jsonValue';
import {
  Api,
  CorsConfiguration,
  apiGatewayArn,
  unknownBecause,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { OpenApiContent, readOpenApi } from '../openapi/readOpenApi';
import { baseOf } from '../resources/baseOf';
import { concatFacts } from '../resources/concatFacts';
import { readHttpAuthorizers } from './readHttpAuthorizers';
import { readHttpStages } from './readHttpStages';
import { readRoutes } from './readRoutes';

/** The HTTP or WebSocket API that an `AWS::ApiGatewayV2::Api` and the resources around it make. */
export function readHttpApi(resource: StackResource, set: StackSet): Api {
  const { properties, scope } = resource;
  const apiId = resource.ref;
  const body = readBody(resource);
  const isWebSocket = properties.known('ProtocolType') === 'WEBSOCKET';
  const cors = readCors(properties) ?? body.corsConfiguration;
  const description = properties.known('Description') ?? body.description;
  const routes = readRoutes(apiId, isWebSocket, set);
  const authorizers = readHttpAuthorizers(apiId, set);
  return {
    ...baseOf(
      'api',
      resource,
      apiGatewayArn(scope, `apis/${apiId}`),
      properties.label('Name') ?? body.title,
    ),
    tags: { ...body.tags, ...properties.tags() },
    apiType: isWebSocket ? 'WEBSOCKET' : 'HTTP',
    apiId,
    ...(description && { description }),
    endpointType: 'REGIONAL',
    vpcEndpointIds: [],
    policy: null,
    disableExecuteApiEndpoint:
      properties.flag('DisableExecuteApiEndpoint') ??
      body.disableExecuteApiEndpoint ??
      false,
    ...(cors && { corsConfiguration: cors }),
    operations: concatFacts(body.operations, routes),
    authorizers: concatFacts(body.authorizers, authorizers),
    requestValidators: [],
    stages: readHttpStages(resource, set),
  };
}

function readBody(resource: StackResource): OpenApiContent {
  if (resource.properties.has('BodyS3Location')) {
    const unread = unknownBecause('the API definition lies in S3');
    return {
      tags: {},
      operations: unread,
      authorizers: unread,
      requestValidators: [],
    };
  }
  return readOpenApi(resource.properties.raw('Body'), {
    seed: resource.seed,
    isHttp: true,
  });
}

/** SAM takes `true`, which a parameter may say, for every origin. */
function readCors(properties: Properties): CorsConfiguration | undefined {
  if (isTrue(properties.raw('CorsConfiguration'))) {
    return { allowOrigins: ['*'], allowCredentials: false };
  }
  const cors = properties.map('CorsConfiguration');
  return cors.has('AllowOrigins')
    ? {
        allowOrigins: cors.labels('AllowOrigins'),
        allowCredentials: cors.flag('AllowCredentials') === true,
      }
    : undefined;
}
