import type { Scope } from '../spec/scope.ts';
import type { JsonObject, Recording } from './Recording.ts';

/**
 * The answered thing that an edit is about. Undefined where the operation was not recorded at all; it throws where it was
 * recorded without the thing, because then the seed has changed and the edit has not.
 */
export function findRecorded(
  recording: Recording,
  what: string,
  list: string,
  scope: Scope,
  name: string,
): JsonObject | undefined {
  if (recording.calls(what, scope).length === 0) {
    return undefined;
  }
  const found = recording
    .items(what, list, scope)
    .find(item => nameOf(item) === name);
  if (!found) {
    throw new Error(`${what} of ${scope.accountId} has no ${name}`);
  }
  return found;
}

/** By whatever the service calls it, or its `Name` tag. */
function nameOf(item: JsonObject): unknown {
  const tags = Array.isArray(item.Tags) ? (item.Tags as JsonObject[]) : [];
  return (
    item.name ??
    item.Name ??
    item.domainName ??
    tags.find(tag => tag.Key === 'Name')?.Value
  );
}
