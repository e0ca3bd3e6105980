import {
  ApiProfile,
  Fact,
  Hop,
  isKnown,
  Operation,
} from 'backstage-plugin-private-api-common';

/** Targets have health once they are there. */
const KNOWN_AFTER_DEPLOYMENT = ['target'];

/** What a template tells of an API and AWS has to say as well, without ids, which differ. */
export function essenceOf(
  { api, access, connectivity, findings }: ApiProfile,
  vpcEndpointId: string | undefined,
) {
  const plain = (text: string) =>
    vpcEndpointId ? text.replaceAll(vpcEndpointId, 'vpce') : text;
  const caller = access.callers.find(
    one => one.vpcEndpointId === vpcEndpointId,
  );
  return {
    name: api.name,
    apiType: api.apiType,
    endpointType: api.endpointType,
    owner: isKnown(api.tags) ? api.tags.Owner : api.tags,
    operations: isKnown(api.operations)
      ? api.operations.map(describeOperation).sort()
      : api.operations,
    policy: access.policy?.statements.map(({ words }) => plain(words)),
    caller: caller && {
      verdict: caller.verdict,
      withCredentials: caller.withCredentials,
      reason: plain(caller.reason),
    },
    entrances: connectivity.entrances.map(({ hops }) => hops.map(describeHop)),
    backends: connectivity.backends.map(({ hops }) =>
      hops
        .filter(({ kind }) => !KNOWN_AFTER_DEPLOYMENT.includes(kind))
        .map(describeHop),
    ),
    findings: findings
      .filter(({ severity }) =>
        ['critical', 'high', 'medium'].includes(severity),
      )
      .map(({ practice }) => practice)
      .sort(),
  };
}

function describeOperation(operation: Operation): string {
  const { method = '', path, authorizationType, integration } = operation;
  const backend = isKnown(integration)
    ? `${integration?.type} ${integration?.connectionType}`
    : 'unknown';
  return `${method} ${path} ${describeFact(authorizationType)} ${backend}`;
}

function describeFact(fact: Fact<string>): string {
  return isKnown(fact) ? fact : 'unknown';
}

function describeHop({ kind, status }: Hop): string {
  return `${kind}: ${status}`;
}
