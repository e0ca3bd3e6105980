import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { Auth, RestApiSpec } from '../spec/api.ts';
import { invocationUri, userPoolArn } from './arns.ts';
import { type Operation, operationsOf } from './operation.ts';
import { ResourceTree } from './ResourceTree.ts';
import { restIntegration } from './restIntegration.ts';
import { deployRestApi } from './restStage.ts';

/** Makes a REST API with its methods, authorizers, resource policy and one deployed stage. */
export async function buildRestApi(aws: Aws, names: Names, spec: RestApiSpec) {
  const { id: restApiId, rootResourceId } = await aws.apiGateway.createRestApi({
    name: spec.name,
    description: spec.description,
    tags: spec.tags,
    disableExecuteApiEndpoint: spec.withoutDefaultEndpoint ?? false,
    endpointConfiguration: {
      types: [spec.endpointType],
      ...(spec.endpoints && {
        vpcEndpointIds: spec.endpoints.map(name => names.get('endpoint', name)),
      }),
    },
    policy: spec.policy && JSON.stringify(spec.policy(names)),
  });
  const api: RestApi = { aws, names, spec, restApiId: restApiId! };
  const resources = new ResourceTree(aws, api.restApiId, rootResourceId!);
  const validatorId = spec.validated ? await createValidator(api) : undefined;
  const authorizers = await createAuthorizers(api);
  for (const operation of operationsOf(spec)) {
    const resourceId = await resources.idOf(operation.path);
    await putMethod(api, operation, resourceId, validatorId, authorizers);
  }
  await deployRestApi(aws, names, spec, api.restApiId);
  await createUsagePlan(api);
  return api.restApiId;
}

interface RestApi {
  aws: Aws;
  names: Names;
  spec: RestApiSpec;
  restApiId: string;
}

async function createUsagePlan({ aws, spec, restApiId }: RestApi) {
  if (spec.usagePlan) {
    const { name, burst, requestsPerSecond, requestsPerDay } = spec.usagePlan;
    await aws.apiGateway.createUsagePlan({
      name,
      tags: spec.tags,
      apiStages: [{ apiId: restApiId, stage: spec.stage.name }],
      throttle: { rateLimit: requestsPerSecond, burstLimit: burst },
      quota: { limit: requestsPerDay, period: 'DAY' },
    });
  }
}

async function createValidator({ aws, restApiId }: RestApi) {
  const { id } = await aws.apiGateway.createRequestValidator({
    restApiId,
    name: 'body and parameters',
    validateRequestBody: true,
    validateRequestParameters: true,
  });
  return id;
}

/** One authorizer for each that an operation names. */
async function createAuthorizers(api: RestApi): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { auth } of operationsOf(api.spec)) {
    if ('authorizer' in auth && !ids.has(auth.authorizer)) {
      ids.set(auth.authorizer, await createAuthorizer(api, auth));
    }
  }
  return ids;
}

async function createAuthorizer(
  { aws, restApiId }: RestApi,
  auth: Extract<Auth, { authorizer: string }>,
): Promise<string> {
  const { id } = await aws.apiGateway.createAuthorizer({
    restApiId,
    name: auth.authorizer,
    authorizerResultTtlInSeconds: 300,
    identitySource: 'method.request.header.Authorization',
    ...(auth.type === 'LAMBDA'
      ? {
          type: 'TOKEN',
          authorizerUri: invocationUri(aws.scope, auth.authorizer),
        }
      : {
          type: 'COGNITO_USER_POOLS',
          providerARNs: [userPoolArn(aws.scope, auth.authorizer)],
        }),
  });
  return id!;
}

async function putMethod(
  { aws, names, restApiId }: RestApi,
  operation: Operation,
  resourceId: string,
  requestValidatorId: string | undefined,
  authorizers: Map<string, string>,
) {
  const { auth, method, path } = operation;
  const target = { restApiId, resourceId, httpMethod: method };
  const takesBody = ['POST', 'PUT', 'PATCH'].includes(method);
  await aws.apiGateway.putMethod({
    ...target,
    authorizationType: METHOD_AUTH[auth.type],
    ...('authorizer' in auth && {
      authorizerId: authorizers.get(auth.authorizer),
    }),
    ...('scopes' in auth && { authorizationScopes: auth.scopes }),
    apiKeyRequired: operation.apiKey,
    requestValidatorId,
    requestParameters: Object.fromEntries(
      [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => [
        `method.request.path.${name}`,
        true,
      ]),
    ),
    ...(takesBody && { requestModels: { 'application/json': 'Empty' } }),
  });
  await aws.apiGateway.putIntegration({
    ...target,
    ...restIntegration(aws.scope, names, operation),
  });
}

const METHOD_AUTH: Record<Auth['type'], string> = {
  NONE: 'NONE',
  AWS_IAM: 'AWS_IAM',
  LAMBDA: 'CUSTOM',
  COGNITO: 'COGNITO_USER_POOLS',
  JWT: 'COGNITO_USER_POOLS',
};
