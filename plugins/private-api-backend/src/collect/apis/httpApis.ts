import {
  Api as ApiAnswer,
  Authorizer as AuthorizerAnswer,
  GetApiCommand,
  GetApisCommand,
  GetAuthorizersCommand,
} from '@aws-sdk/client-apigatewayv2';
import {
  Api,
  apiGatewayArn,
  Authorizer,
  Fact,
  isUnknown,
  Operation,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { addDeployedDefinitions } from '../definitions/addDeployedDefinitions';
import { functionArnOf } from './functionArnOf';
import { readRoutes } from './httpRoutes';
import { readHttpStages } from './httpStages';
import { readPages } from '../../aws/readPages';

/** HTTP and WebSocket APIs, each with its routes, integrations, stages, and the authorizers that its routes name. */
export const httpApis: Area = {
  kinds: ['api'],
  async collect(context) {
    const { clients, call } = context;
    const answers = await readPages(async token => {
      const page = await clients.apiGatewayV2.send(
        new GetApisCommand({ MaxResults: '500', NextToken: token }),
        call,
      );
      return { items: page.Items, next: page.NextToken };
    });
    const apis = await context.each(answers, answer =>
      readHttpApi(context, answer),
    );
    return apis.filter(api => api !== undefined);
  },
};

/**
 * One HTTP or WebSocket API by its id, or `undefined` where there is none.
 *
 * @internal
 */
export async function findHttpApi(
  context: CollectContext,
  apiId: string,
): Promise<Api | undefined> {
  const { clients, call } = context;
  const answer = await unlessGone(() =>
    clients.apiGatewayV2.send(new GetApiCommand({ ApiId: apiId }), call),
  );
  return (
    answer &&
    readHttpApi(context, {
      ...answer,
      Name: answer.Name,
      ProtocolType: answer.ProtocolType,
      RouteSelectionExpression: answer.RouteSelectionExpression,
    })
  );
}

async function readHttpApi(
  context: CollectContext,
  answer: ApiAnswer,
): Promise<Api | undefined> {
  return unlessGone(async () => {
    const apiId = answer.ApiId ?? '';
    const isWebSocket = answer.ProtocolType === 'WEBSOCKET';
    const [operations, stages] = await Promise.all([
      attempt(() => readRoutes(context, { apiId, isWebSocket })),
      attempt(() => readHttpStages(context, apiId)),
    ]);
    return addDeployedDefinitions(context, {
      ...describeHttpApi(context, answer),
      operations,
      stages,
      authorizers: await readAuthorizers(context, apiId, operations),
      requestValidators: [],
    });
  });
}

/** Neither type has a resource policy, nor an endpoint type other than Regional. */
function describeHttpApi(
  { scope }: CollectContext,
  answer: ApiAnswer,
): Omit<Api, 'operations' | 'stages' | 'authorizers' | 'requestValidators'> {
  const apiId = answer.ApiId ?? '';
  return {
    kind: 'api',
    arn: apiGatewayArn(scope, `apis/${apiId}`),
    ...scope,
    name: answer.Name ?? apiId,
    tags: answer.Tags ?? {},
    apiType: answer.ProtocolType === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP',
    apiId,
    description: answer.Description || undefined,
    endpointType: 'REGIONAL',
    ipAddressType: answer.IpAddressType,
    vpcEndpointIds: [],
    policy: null,
    disableExecuteApiEndpoint: answer.DisableExecuteApiEndpoint ?? false,
    corsConfiguration: answer.CorsConfiguration && {
      allowOrigins: answer.CorsConfiguration.AllowOrigins ?? [],
      allowCredentials: answer.CorsConfiguration.AllowCredentials ?? false,
    },
    createdAt: answer.CreatedDate?.toISOString(),
  };
}

async function readAuthorizers(
  { clients, call }: CollectContext,
  apiId: string,
  operations: Fact<Operation[]>,
): Promise<Fact<Authorizer[]>> {
  if (isUnknown(operations)) {
    return operations;
  }
  if (!operations.some(operation => operation.authorizerId)) {
    return [];
  }
  const answers = await attempt(() =>
    readPages(async token => {
      const page = await clients.apiGatewayV2.send(
        new GetAuthorizersCommand({
          ApiId: apiId,
          MaxResults: '500',
          NextToken: token,
        }),
        call,
      );
      return { items: page.Items, next: page.NextToken };
    }),
  );
  return isUnknown(answers) ? answers : answers.map(toAuthorizer);
}

function toAuthorizer(answer: AuthorizerAnswer): Authorizer {
  return {
    id: answer.AuthorizerId ?? '',
    name: answer.Name ?? '',
    type: answer.AuthorizerType === 'JWT' ? 'JWT' : 'REQUEST',
    functionArn: functionArnOf(answer.AuthorizerUri),
    issuer: answer.JwtConfiguration?.Issuer,
    audience: answer.JwtConfiguration?.Audience,
    identitySources: answer.IdentitySource,
    cacheTtlSeconds: answer.AuthorizerResultTtlInSeconds,
  };
}
