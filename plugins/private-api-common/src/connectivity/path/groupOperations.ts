import { Integration, isUnknown, Operation, Unknown } from '../../inventory';
import type { Backend } from '../types';

/** Operations that integrate with the same thing. */
export interface OperationGroup {
  kind: Backend['kind'];
  label: string;
  operations: Operation[];
  /** Of the first of them; the others differ in paths only. */
  integration: Integration | null | Unknown;
}

/** Groups operations by what they integrate with, in the order in which they first name it. */
export function groupOperations(
  operations: readonly Operation[],
): OperationGroup[] {
  const groups = new Map<string, OperationGroup>();
  for (const operation of operations) {
    const { integration } = operation;
    const kind = kindOf(integration);
    const label = labelOf(integration, kind);
    const key = `${kind} ${label}`;
    const group = groups.get(key);
    if (group) {
      group.operations.push(operation);
    } else {
      groups.set(key, { kind, label, operations: [operation], integration });
    }
  }
  return [...groups.values()];
}

/** What kind of thing an integration calls. */
export function kindOf(
  integration: Integration | null | Unknown,
): Backend['kind'] {
  if (isUnknown(integration)) {
    return 'unknown';
  }
  if (integration === null) {
    return 'none';
  }
  if (integration.connectionType === 'VPC_LINK') {
    return 'vpc-link';
  }
  if (integration.type === 'MOCK') {
    return 'mock';
  }
  if (lambdaOf(integration.uri)) {
    return 'lambda';
  }
  return integration.type.startsWith('HTTP') ? 'http' : 'aws';
}

/** What a person calls the thing behind; equal for operations that share it. */
export function labelOf(
  integration: Integration | null | Unknown,
  kind = kindOf(integration),
): string {
  if (isUnknown(integration) || integration === null) {
    return integration ? 'Integration not known' : 'No integration';
  }
  const { uri = '', connectionId = 'no link id' } = integration;
  switch (kind) {
    case 'vpc-link':
      return `${connectionId} → ${vpcLinkTargetOf(integration)}`;
    case 'lambda':
      return lambdaOf(uri) ?? uri;
    case 'http':
      return originOf(uri) ?? uri;
    case 'mock':
      return 'Mock';
    default:
      return serviceOf(uri);
  }
}

const LAMBDA = /arn:[\w-]+:lambda:[\w-]*:\d*:function:[^/]+/;

function lambdaOf(uri: string | undefined): string | undefined {
  return uri && LAMBDA.exec(uri)?.[0];
}

/** `sqs` of `arn:aws:apigateway:eu-west-1:sqs:path/…`; an HTTP API's service integration has no URI. */
function serviceOf(uri: string): string {
  const service = /^arn:[\w-]+:apigateway:[\w-]*:([\w.-]+):/.exec(uri)?.[1];
  return service ? `AWS service ${service}` : 'AWS service';
}

function vpcLinkTargetOf(integration: Integration): string {
  const arn = targetArnOf(integration);
  const origin = originOf(integration.uri ?? '');
  const server = integration.tlsServerName ?? '';
  return [arn, origin, server].filter(Boolean).join(' ');
}

/** The load balancer, listener or Cloud Map service; an HTTP API names it in the URI. */
export function targetArnOf(integration: Integration): string | undefined {
  const { targetArn, uri } = integration;
  return targetArn ?? (uri?.startsWith('arn:') ? uri : undefined);
}

/** `https://host:port` of a URI, which may hold placeholders a URL parser would refuse. */
export function originOf(uri: string): string | undefined {
  return /^https?:\/\/[^/]+/i.exec(uri)?.[0].toLowerCase();
}
