import {
  Api,
  EndpointType,
  Fact,
  apiGatewayArn,
  isKnown,
  isUnknown,
  unknownBecause,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { OpenApiContent, readOpenApi } from '../openapi/readOpenApi';
import { baseOf } from '../resources/baseOf';
import { concatFacts } from '../resources/concatFacts';
import { readAuthorizers, readRequestValidators } from './readApiParts';
import { readMethods } from './readMethods';
import { readRestStages } from './readRestStages';

/** The REST API that an `AWS::ApiGateway::RestApi` and the resources around it make. */
export function readRestApi(resource: StackResource, set: StackSet): Api {
  const { properties, scope } = resource;
  const apiId = resource.ref;
  const body = readBody(resource);
  const endpoint = properties.map('EndpointConfiguration');
  const operations = concatFacts(body.operations, readMethods(apiId, set));
  return {
    ...baseOf(
      'api',
      resource,
      apiGatewayArn(scope, `restapis/${apiId}`),
      properties.label('Name') ?? body.title,
    ),
    apiType: 'REST',
    apiId,
    ...optional('description', properties.known('Description')),
    endpointType: endpointTypeOf(resource),
    ...(endpoint.known('IpAddressType') === 'dualstack' && {
      ipAddressType: 'dualstack' as const,
    }),
    vpcEndpointIds:
      endpoint.texts('VpcEndpointIds') ?? body.vpcEndpointIds ?? [],
    policy: properties.json('Policy') ?? body.policy ?? null,
    disableExecuteApiEndpoint: isDisabled(properties, body),
    ...(properties.known('EndpointAccessMode') === 'STRICT' && {
      endpointAccessMode: 'STRICT' as const,
    }),
    ...optional('securityPolicy', properties.known('SecurityPolicy')),
    ...optional('apiKeySource', properties.known('ApiKeySourceType')),
    operations,
    authorizers: concatFacts(body.authorizers, readAuthorizers(apiId, set)),
    requestValidators: concatFacts(
      body.requestValidators,
      readRequestValidators(apiId, set),
    ),
    stages: readRestStages(resource, operations, set),
  };
}

/**
 * STRICT access mode refuses some names of the execute-api endpoint. Where the mode is not known, none of them is surely
 * accepted, and so whether the endpoint serves is unknown: wider than need be, and never wrongly allowed.
 */
function isDisabled(
  properties: Properties,
  body: OpenApiContent,
): Fact<boolean> {
  const disabled =
    properties.flag('DisableExecuteApiEndpoint') ??
    body.disableExecuteApiEndpoint ??
    false;
  const mode = properties.text('EndpointAccessMode');
  return disabled !== true && isUnknown(mode)
    ? unknownBecause(`EndpointAccessMode is not known: ${mode.unknown}`)
    : disabled;
}

function readBody(resource: StackResource): OpenApiContent {
  if (resource.properties.has('BodyS3Location')) {
    const unread = unknownBecause('the API definition lies in S3');
    return {
      tags: {},
      operations: unread,
      authorizers: unread,
      requestValidators: unread,
      policy: unread,
    };
  }
  return readOpenApi(resource.properties.raw('Body'), {
    seed: resource.seed,
    isHttp: false,
  });
}

/** EDGE is CloudFormation's default for REST APIs. */
function endpointTypeOf(resource: StackResource): Fact<EndpointType> {
  const { properties } = resource;
  const types = properties.map('EndpointConfiguration').texts('Types');
  const imported = properties
    .map('Parameters')
    .text('endpointConfigurationTypes');
  const type = types === undefined ? imported : firstOf(types);
  if (type === undefined || !isKnown(type)) {
    return type ?? 'EDGE';
  }
  return isEndpointType(type)
    ? type
    : unknownBecause(`${type} is no endpoint type of API Gateway`);
}

function firstOf(types: Fact<string[]>): Fact<string> | undefined {
  return isKnown(types) ? types[0] : types;
}

function isEndpointType(text: string): text is EndpointType {
  return text === 'PRIVATE' || text === 'REGIONAL' || text === 'EDGE';
}

function optional<K extends string>(key: K, value: string | undefined) {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
