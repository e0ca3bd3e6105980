import {
  Authorizer,
  CorsConfiguration,
  Fact,
  Operation,
  RequestValidator,
  isUnknown,
} from '../../inventory';
import { firstUnknown, textOf } from '../evaluate/text';
import { entriesOf, isMap, listOf, own, isTrue } from '../parse/jsonValue';
import { readOpenApiOperations } from './readOpenApiOperations';
import { readSecuritySchemes } from './readSecuritySchemes';
import { validatorId } from './validatorId';

/**
 * What an OpenAPI definition says of an API with Amazon's extensions.
 */
export interface OpenApiContent {
  title?: string;
  description?: string;
  /** Of an HTTP API. */
  corsConfiguration?: CorsConfiguration;
  /** Of an HTTP API. */
  tags: Record<string, string>;
  operations: Fact<Operation[]>;
  authorizers: Fact<Authorizer[]>;
  requestValidators: Fact<RequestValidator[]>;
  /** Absent where the definition has none. */
  policy?: Fact<string>;
  vpcEndpointIds?: Fact<string[]>;
  disableExecuteApiEndpoint?: Fact<boolean>;
}

/**
 * Reads a resolved OpenAPI 2 or 3 document. See
 * {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html}.
 *
 * @param options - what the ids of the authorizers and validators are made from, and whether an HTTP API is defined
 */
export function readOpenApi(
  document: unknown,
  options: { seed: string; isHttp: boolean },
): OpenApiContent {
  const { seed } = options;
  if (isUnknown(document)) {
    return {
      tags: {},
      operations: document,
      authorizers: document,
      requestValidators: document,
      policy: document,
    };
  }
  const schemes = readSecuritySchemes(document, seed);
  const title = own(own(document, 'info'), 'title');
  const description = own(own(document, 'info'), 'description');
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    ...readCors(document),
    tags: readTags(document),
    operations: readOpenApiOperations(document, schemes, options),
    authorizers: [...schemes.values()].flatMap(scheme =>
      scheme.authorizer ? [scheme.authorizer] : [],
    ),
    requestValidators: readValidators(document, seed),
    ...readPolicy(document),
    ...readEndpoint(document),
  };
}

function readCors(document: unknown): {
  corsConfiguration?: CorsConfiguration;
} {
  const cors = own(document, 'x-amazon-apigateway-cors');
  const origins = own(cors, 'allowOrigins');
  return origins === undefined
    ? {}
    : {
        corsConfiguration: {
          allowOrigins: listOf(origins).filter(
            (origin): origin is string => typeof origin === 'string',
          ),
          allowCredentials: isTrue(own(cors, 'allowCredentials')),
        },
      };
}

/** Tags of OpenAPI group operations; those with a value become tags of the API. */
function readTags(document: unknown): Record<string, string> {
  return Object.fromEntries(
    listOf(own(document, 'tags')).flatMap(tag => {
      const name = own(tag, 'name');
      const value = own(tag, 'x-amazon-apigateway-tag-value');
      return typeof name === 'string' && typeof value === 'string'
        ? [[name, value]]
        : [];
    }),
  );
}

function readValidators(document: unknown, seed: string): RequestValidator[] {
  return entriesOf(own(document, 'x-amazon-apigateway-request-validators')).map(
    ([name, validator]) => ({
      id: validatorId(seed, name),
      name,
      validatesBody: isTrue(own(validator, 'validateRequestBody')),
      validatesParameters: isTrue(own(validator, 'validateRequestParameters')),
    }),
  );
}

function readPolicy(document: unknown): { policy?: Fact<string> } {
  const policy = own(document, 'x-amazon-apigateway-policy');
  if (policy === undefined) {
    return {};
  }
  return { policy: firstUnknown(policy) ?? JSON.stringify(policy) };
}

/** OpenAPI 3 has the extension with a server, OpenAPI 2 at the root. */
function readEndpoint(
  document: unknown,
): Pick<OpenApiContent, 'vpcEndpointIds' | 'disableExecuteApiEndpoint'> {
  const endpoint = [document, ...listOf(own(document, 'servers'))]
    .map(holder => own(holder, 'x-amazon-apigateway-endpoint-configuration'))
    .find(isMap);
  const ids = own(endpoint, 'vpcEndpointIds');
  const disabled = own(endpoint, 'disableExecuteApiEndpoint');
  return {
    ...(ids !== undefined && { vpcEndpointIds: textsOf(ids) }),
    ...(disabled !== undefined && {
      disableExecuteApiEndpoint: isUnknown(disabled)
        ? disabled
        : isTrue(disabled),
    }),
  };
}

function textsOf(value: unknown): Fact<string[]> {
  const texts = listOf(value).map(textOf);
  return texts.find(isUnknown) ?? (texts as string[]);
}
