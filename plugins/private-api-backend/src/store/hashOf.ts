import { createHash } from 'node:crypto';

/**
 * A short hash of a JSON document. Two documents that differ in the order of their keys only have the same hash: AWS
 * promises no order.
 */
export function hashOf(document: unknown): string {
  return createHash('sha1')
    .update(JSON.stringify(document, sortKeys))
    .digest('base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
