import type { Hop } from '../../access/types';
import { Integration, isUnknown, Operation } from '../../inventory';
import { fail, hop, Judgement, pass, unknownFrom } from '../Judgement';
import { kindOf, labelOf } from './groupOperations';
import type { PathContext } from './PathContext';
import { vpcLinkHops } from './vpcLinkHops';

/**
 * The hops from an operation's integration to its targets. Functions, services and public hosts are not in the inventory: a
 * path to them ends with the integration.
 */
export function backendHops(operation: Operation, context: PathContext): Hop[] {
  const { integration } = operation;
  const at = { kind: 'integration', label: labelOf(integration) } as const;
  if (isUnknown(integration)) {
    return [hop(at, unknownFrom(integration, 'The integration is not known'))];
  }
  if (integration === null) {
    return [hop(at, judgeMissing(operation, context))];
  }
  if (integration.connectionType === 'VPC_LINK') {
    return vpcLinkHops(integration, context);
  }
  return [hop(at, judgeDirect(integration))];
}

function judgeMissing(operation: Operation, { api }: PathContext): Judgement {
  if (api.apiType === 'WEBSOCKET' && operation.path.startsWith('$')) {
    return pass(`${operation.path} needs no integration.`);
  }
  return fail(
    `${[operation.method, operation.path]
      .filter(Boolean)
      .join(' ')} has no integration: calls answer 500.`,
    'Set an integration and deploy.',
  );
}

function judgeDirect(integration: Integration): Judgement {
  const evidence = integration.uri
    ? { source: 'integration, URI', text: integration.uri }
    : undefined;
  switch (kindOf(integration)) {
    case 'mock':
      return pass('API Gateway answers by itself.');
    case 'lambda':
      return pass(
        'API Gateway invokes the function; its permission and health are not in the inventory.',
        evidence,
      );
    case 'http':
      return pass(
        'API Gateway calls the host over the internet; whether it answers is not in the inventory.',
        evidence,
      );
    default:
      return pass(
        "API Gateway calls the service's API; its role's permissions are not in the inventory.",
        evidence,
      );
  }
}
