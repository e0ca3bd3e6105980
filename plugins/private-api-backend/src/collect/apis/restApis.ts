import {
  GetAuthorizersCommand,
  GetRequestValidatorsCommand,
  GetRestApiCommand,
  GetRestApisCommand,
  RestApi,
} from '@aws-sdk/client-api-gateway';
import {
  Api,
  apiGatewayArn,
  Authorizer,
  EndpointType,
  Fact,
  isUnknown,
  Operation,
  RequestValidator,
  unescapePolicy,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { functionArnOf } from './functionArnOf';
import { Area, CollectContext } from '../CollectContext';
import { addDeployedDefinitions } from '../definitions/addDeployedDefinitions';
import { readPages } from '../../aws/readPages';
import { readRestOperations } from './restOperations';
import { readRestStages } from './restStages';

/** REST APIs, each with its methods, stages, and the authorizers and validators that its methods name. */
export const restApis: Area = {
  kinds: ['api'],
  async collect(context) {
    const { clients, call } = context;
    const answers = await readPages(async position => {
      const page = await clients.apiGateway.send(
        new GetRestApisCommand({ limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    });
    const apis = await context.each(answers, answer =>
      readRestApi(context, answer),
    );
    return apis.filter(api => api !== undefined);
  },
};

/**
 * One REST API by its id, or `undefined` where there is none.
 *
 * @internal
 */
export async function findRestApi(
  context: CollectContext,
  restApiId: string,
): Promise<Api | undefined> {
  const { clients, call } = context;
  const answer = await unlessGone(() =>
    clients.apiGateway.send(new GetRestApiCommand({ restApiId }), call),
  );
  return answer && readRestApi(context, answer);
}

async function readRestApi(
  context: CollectContext,
  answer: RestApi,
): Promise<Api | undefined> {
  return unlessGone(async () => {
    const apiId = answer.id ?? '';
    const [operations, stages] = await Promise.all([
      attempt(() => readRestOperations(context, apiId)),
      readRestStages(context, apiId),
    ]);
    const [authorizers, requestValidators] = await Promise.all([
      readAuthorizers(context, apiId, operations),
      readRequestValidators(context, apiId, operations),
    ]);
    return addDeployedDefinitions(context, {
      ...describeRestApi(context, answer),
      operations,
      stages,
      authorizers,
      requestValidators,
    });
  });
}

function describeRestApi(
  { scope }: CollectContext,
  answer: RestApi,
): Omit<Api, 'operations' | 'stages' | 'authorizers' | 'requestValidators'> {
  const apiId = answer.id ?? '';
  const endpoint = answer.endpointConfiguration;
  return {
    kind: 'api',
    arn: apiGatewayArn(scope, `restapis/${apiId}`),
    ...scope,
    name: answer.name ?? apiId,
    tags: answer.tags ?? {},
    apiType: 'REST',
    apiId,
    description: answer.description || undefined,
    endpointType: endpointTypeOf(endpoint?.types),
    ipAddressType: endpoint?.ipAddressType,
    vpcEndpointIds: endpoint?.vpcEndpointIds ?? [],
    policy: answer.policy ? unescapePolicy(answer.policy) : null,
    disableExecuteApiEndpoint: answer.disableExecuteApiEndpoint ?? false,
    endpointAccessMode: accessModeOf(answer.endpointAccessMode),
    securityPolicy: answer.securityPolicy,
    apiStatus: answer.apiStatus,
    apiKeySource: answer.apiKeySource,
    createdAt: answer.createdDate?.toISOString(),
  };
}

/** An API has one endpoint type, though AWS answers a list. */
function endpointTypeOf(types: string[] | undefined): Fact<EndpointType> {
  const type = types?.[0];
  return type === 'PRIVATE' || type === 'REGIONAL' || type === 'EDGE'
    ? type
    : unknownBecause(`AWS gives the endpoint type ${type ?? '(none)'}`);
}

function accessModeOf(
  mode: string | undefined,
): 'BASIC' | 'STRICT' | undefined {
  return mode === 'BASIC' || mode === 'STRICT' ? mode : undefined;
}

/** Without a method that names an authorizer there is nothing to ask for: an unused authorizer decides nothing. */
async function readAuthorizers(
  { clients, call }: CollectContext,
  restApiId: string,
  operations: Fact<Operation[]>,
): Promise<Fact<Authorizer[]>> {
  const answers = await readIfUsed(
    operations,
    'authorizerId',
    async position => {
      const page = await clients.apiGateway.send(
        new GetAuthorizersCommand({ restApiId, limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    },
  );
  return isUnknown(answers)
    ? answers
    : answers.map(answer => ({
        id: answer.id ?? '',
        name: answer.name ?? '',
        type: answer.type ?? 'TOKEN',
        functionArn: functionArnOf(answer.authorizerUri),
        providerArns: answer.providerARNs,
        identitySources: answer.identitySource?.split(',').map(s => s.trim()),
        cacheTtlSeconds: answer.authorizerResultTtlInSeconds,
      }));
}

async function readRequestValidators(
  { clients, call }: CollectContext,
  restApiId: string,
  operations: Fact<Operation[]>,
): Promise<Fact<RequestValidator[]>> {
  const answers = await readIfUsed(
    operations,
    'requestValidatorId',
    async position => {
      const page = await clients.apiGateway.send(
        new GetRequestValidatorsCommand({ restApiId, limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    },
  );
  return isUnknown(answers)
    ? answers
    : answers.map(answer => ({
        id: answer.id ?? '',
        name: answer.name ?? '',
        validatesBody: answer.validateRequestBody ?? false,
        validatesParameters: answer.validateRequestParameters ?? false,
      }));
}

/** What the operations refer to; asks nothing where none of them does. */
async function readIfUsed<T>(
  operations: Fact<Operation[]>,
  reference: 'authorizerId' | 'requestValidatorId',
  readPage: Parameters<typeof readPages<T>>[0],
): Promise<Fact<T[]>> {
  if (isUnknown(operations)) {
    return operations;
  }
  return operations.some(operation => operation[reference])
    ? attempt(() => readPages(readPage))
    : [];
}
