import type { IntegrationType } from '@aws-sdk/client-api-gateway';
import type { Names } from '../Names.ts';
import type { Backend } from '../spec/api.ts';
import type { Scope } from '../spec/scope.ts';
import { invocationUri } from './arns.ts';
import type { Operation } from './operation.ts';

/** The integration of a REST API's method as `PutIntegration` takes it. */
export function restIntegration(
  scope: Scope,
  names: Names,
  { backend, method, path }: Operation,
) {
  if (backend.kind === 'lambda') {
    return {
      type: 'AWS_PROXY' as IntegrationType,
      integrationHttpMethod: 'POST',
      uri: invocationUri(scope, backend.function),
    };
  }
  const proxy = {
    type: 'HTTP_PROXY' as IntegrationType,
    integrationHttpMethod: method,
    timeoutInMillis: 10_000,
  };
  if (backend.kind === 'http') {
    return { ...proxy, uri: `${backend.url}${path}` };
  }
  return { ...proxy, ...connection(names, backend, path) };
}

function connection(
  names: Names,
  backend: Exclude<Backend, { kind: 'lambda' | 'http' }>,
  path: string,
) {
  const linkId = names.get('vpc-link', backend.link);
  const connectionType = 'VPC_LINK' as const;
  switch (backend.kind) {
    case 'link-v1':
      return {
        connectionType,
        connectionId: backend.byStageVariable
          ? `\${stageVariables.${VPC_LINK_VARIABLE}}`
          : linkId,
        uri: `${backend.origin}${path}`,
      };
    case 'link-v2':
      return {
        connectionType,
        connectionId: linkId,
        // With a V2 link the URI gives the Host header and TLS name only; this says where the call goes.
        integrationTarget: names.get('load-balancer', backend.loadBalancer),
        uri: `${backend.origin}${path}`,
      };
    default:
      throw new Error('a REST API cannot integrate with Cloud Map');
  }
}

/** The stage variable that holds a VPC link's id where stages use different links. */
export const VPC_LINK_VARIABLE = 'vpcLinkId';
