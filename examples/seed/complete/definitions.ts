import { COMMERCE } from '../estate/accounts.ts';
import { httpDefinition, restDefinition } from './definitionDocuments.ts';
import { hexOf } from './hash.ts';
import type { Json, JsonObject, Recording } from './Recording.ts';

/** What was deployed before the draft was changed, by the API's name. */
interface Lag {
  /** Changes the policy, as an object, to what the stage still serves. */
  policy?: (policy: JsonObject) => JsonObject;
  /** Operations of the draft that nobody has deployed, as `VERB path`. */
  without?: string[];
}

const LAGS: Record<string, Lag> = {
  // The policy was closed in the draft, and the release that would have brought it never came.
  invoicing: {
    policy: policy => ({
      ...policy,
      Statement: (policy.Statement as JsonObject[]).filter(
        statement => statement.Effect === 'Allow',
      ),
    }),
    without: ['GET /invoices/{number}'],
  },
};

/** The emulator exports Swagger 2.0 without parameters, integrations and policy. These are the documents that AWS would give. */
export function exportDefinitions(recording: Recording): void {
  for (const { scope, call } of recording.allCalls()) {
    if (call.operation !== 'GetExport') {
      continue;
    }
    const { restApiId, stageName } = call.input;
    const answersOf = (operation: string) =>
      recording
        .calls(`apigateway ${operation}`, scope)
        .filter(({ input }) => input.restApiId === restApiId)
        .flatMap(({ output }) => (output?.items ?? []) as JsonObject[]);
    const api = recording
      .items('apigateway GetRestApis', 'items', scope)
      .find(({ id }) => id === restApiId);
    if (api) {
      const lag =
        scope.accountId === COMMERCE ? LAGS[String(api.name)] : undefined;
      const document = restDefinition({
        api,
        region: scope.region,
        stage: String(stageName),
        resources: answersOf('GetResources'),
        authorizers: answersOf('GetAuthorizers'),
      });
      call.output = { body: { $json: lag ? behind(document, lag) : document } };
    }
  }
}

function behind(document: JsonObject, lag: Lag): JsonObject {
  const policy = document['x-amazon-apigateway-policy'] as JsonObject;
  const paths = structuredClone(document.paths) as Record<string, JsonObject>;
  for (const operation of lag.without ?? []) {
    const [verb, path] = operation.split(' ');
    delete paths[path]?.[verb.toLowerCase()];
  }
  return {
    ...document,
    paths,
    ...(lag.policy && { 'x-amazon-apigateway-policy': lag.policy(policy) }),
  };
}

/** The emulator neither deploys HTTP APIs by itself nor exports them. */
export function exportHttpDefinitions(recording: Recording): void {
  for (const { scope, call } of [...recording.allCalls()]) {
    const { ApiId } = call.input;
    if (call.operation !== 'GetStages' || ApiId === undefined) {
      continue;
    }
    const ofApi = (operation: string) =>
      recording
        .calls(`apigatewayv2 ${operation}`, scope)
        .filter(({ input }) => input.ApiId === ApiId)
        .flatMap(({ output }) => (output?.Items ?? []) as JsonObject[]);
    const api = recording
      .items('apigatewayv2 GetApis', 'Items', scope)
      .find(item => item.ApiId === ApiId);
    for (const stage of (call.output?.Items ?? []) as JsonObject[]) {
      stage.DeploymentId = hexOf(`deployment ${ApiId}`, 6);
      if (api?.ProtocolType === 'HTTP') {
        const document = httpDefinition({
          api,
          routes: ofApi('GetRoutes'),
          integrations: ofApi('GetIntegrations'),
          authorizers: ofApi('GetAuthorizers'),
        });
        recording.setCall('apigatewayv2', scope, {
          operation: 'ExportApi',
          input: {
            ApiId,
            StageName: stage.StageName as Json,
            Specification: 'OAS30',
            OutputType: 'JSON',
            IncludeExtensions: true,
          },
          output: { body: { $json: document } },
        });
      }
    }
  }
}
