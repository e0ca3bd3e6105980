import {
  GetResourcesCommand,
  Integration as IntegrationAnswer,
  Method,
} from '@aws-sdk/client-api-gateway';
import {
  AuthorizationType,
  Fact,
  Integration,
  Operation,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { withoutCredentials } from '../withoutCredentials';

/**
 * The methods of a REST API with their integrations, in the order of their paths. `embed=methods` brings all of them in one
 * call where other readers make one for each method.
 *
 * @internal
 */
export async function readRestOperations(
  { clients, call }: CollectContext,
  restApiId: string,
): Promise<Operation[]> {
  const resources = await readPages(async position => {
    const page = await clients.apiGateway.send(
      new GetResourcesCommand({
        restApiId,
        embed: ['methods'],
        limit: 500,
        position,
      }),
      call,
    );
    return { items: page.items, next: page.position };
  });
  return resources
    .flatMap(resource =>
      Object.entries(resource.resourceMethods ?? {}).map(([verb, method]) =>
        toOperation(resource.path ?? '/', verb, method),
      ),
    )
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
}

function toOperation(path: string, verb: string, method: Method): Operation {
  return {
    method: verb,
    path,
    authorizationType: authorizationTypeOf(method.authorizationType),
    authorizerId: method.authorizerId,
    authorizationScopes: method.authorizationScopes ?? [],
    apiKeyRequired: method.apiKeyRequired ?? false,
    requestValidatorId: method.requestValidatorId,
    declaresInput: declaresInput(method),
    integration: method.methodIntegration
      ? toIntegration(method.methodIntegration)
      : null,
  };
}

/**
 * How AWS spells the authorization of a method or route, where the inventory knows the word.
 *
 * @internal
 */
export function authorizationTypeOf(
  type: string | undefined,
): Fact<AuthorizationType> {
  switch (type) {
    case 'NONE':
    case 'AWS_IAM':
    case 'CUSTOM':
    case 'COGNITO_USER_POOLS':
    case 'JWT':
      return type;
    default:
      return unknownBecause(
        `AWS gives the authorization type ${type ?? '(none)'}`,
      );
  }
}

function declaresInput(method: Method): boolean {
  const parameters = Object.values(method.requestParameters ?? {});
  return (
    parameters.some(required => required) ||
    Object.keys(method.requestModels ?? {}).length > 0
  );
}

function toIntegration(answer: IntegrationAnswer): Fact<Integration> {
  if (!answer.type) {
    return unknownBecause('AWS gives no integration type');
  }
  return {
    type: answer.type,
    uri: answer.uri && withoutCredentials(answer.uri),
    method: answer.httpMethod,
    connectionType: answer.connectionType ?? 'INTERNET',
    connectionId: answer.connectionId,
    targetArn: answer.integrationTarget,
    insecureSkipVerification: answer.tlsConfig?.insecureSkipVerification,
    timeoutMs: answer.timeoutInMillis,
    streaming: answer.responseTransferMode === 'STREAM' || undefined,
    credentialsArn: answer.credentials,
  };
}

/** AWS answers resources in no order; without one, every pass would look like a change. */
function sortKey(operation: Operation): string {
  return `${operation.path} ${operation.method}`;
}

/** By code unit, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
