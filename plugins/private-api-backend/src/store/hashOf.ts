import type { Resource } from 'backstage-plugin-private-api-common';
import { createHash } from 'node:crypto';

/**
 * Members that are sets, whatever AWS's order of the day: listings of targets, rules of security groups and the like promise
 * none. Lists whose order says something are not among them, such as name servers and the names of an endpoint.
 */
const SETS = new Set([
  'allowOrigins',
  'allowedPrincipals',
  'audience',
  'authorizationScopes',
  'authorizers',
  'connections',
  'inbound',
  'instances',
  'ipAddresses',
  'listeners',
  'loadBalancerArns',
  'mappings',
  'networkInterfaceIds',
  'outbound',
  'providerArns',
  'recordTypes',
  'records',
  'requestValidators',
  'routingRules',
  'securityGroupIds',
  'shares',
  'stages',
  'subnetIds',
  'targetArns',
  'targetIps',
  'targets',
  'vpcEndpointIds',
  'vpcIds',
  'vpcs',
  'zones',
]);

/**
 * A short hash of a JSON document. Two documents that differ in the order of their keys only have the same hash: AWS
 * promises no order.
 */
export function hashOf(document: unknown): string {
  return digest(JSON.stringify(document, sortKeys));
}

/** The hash of a resource, which is the same too where only the order of its sets has changed. */
export function hashOfResource(resource: Resource): string {
  return digest(
    JSON.stringify(resource, (key, value) =>
      SETS.has(key) && Array.isArray(value)
        ? sortItems(value)
        : sortKeys(key, value),
    ),
  );
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sortItems(items: readonly unknown[]): unknown[] {
  if (items.length < 2) {
    return [...items];
  }
  return items
    .map(item => ({ item, text: JSON.stringify(item, sortKeys) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
