import path from 'node:path';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import { Json } from './encodeValue';
import { readJsonFile } from './readJsonFile';
import { RecordingError } from './RecordingError';

/** @internal */
export const MANIFEST_FILE = 'recording.json';

/** Raised when older readers could no longer make sense of the files. */
export const RECORDING_FORMAT = 1;

/**
 * `recording.json`: what the recording holds, and the time that counts as now in it.
 *
 * @internal
 */
export interface Manifest {
  recordedAt: Date;
  scopes: Scope[];
}

/**
 * Reads and checks the manifest of a recording.
 *
 * @internal
 */
export async function readManifest(directory: string): Promise<Manifest> {
  const file = path.join(directory, MANIFEST_FILE);
  const json = await readJsonFile(file);
  const problem = problemOf(json);
  if (problem) {
    throw new RecordingError(file, problem);
  }
  const { recordedAt, scopes } = json as { recordedAt: string; scopes: Json };
  return {
    recordedAt: new Date(recordedAt),
    scopes: scopes as unknown as Scope[],
  };
}

/**
 * Where the answers of a scope lie.
 *
 * @internal
 */
export function scopeDirectory(directory: string, scope: Scope): string {
  return path.join(directory, scope.accountId, scope.region);
}

/** Account and Region become parts of a path, so that nothing else than these may pass. */
const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^(global|[a-z]{2}(-[a-z]+)+-\d)$/;

function problemOf(json: Json): string | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return 'is not an object';
  }
  if (json.format !== RECORDING_FORMAT) {
    return `has format ${json.format}, not ${RECORDING_FORMAT}`;
  }
  if (
    typeof json.recordedAt !== 'string' ||
    Number.isNaN(Date.parse(json.recordedAt))
  ) {
    return 'recordedAt is not a date';
  }
  return Array.isArray(json.scopes)
    ? problemOfScopes(json.scopes)
    : 'scopes is not a list';
}

function problemOfScopes(scopes: Json[]): string | undefined {
  const seen = new Set<string>();
  for (const [index, scope] of scopes.entries()) {
    const { accountId, region } = (scope ?? {}) as Record<string, unknown>;
    if (typeof accountId !== 'string' || !ACCOUNT_ID.test(accountId)) {
      return `scopes[${index}].accountId is not an account id`;
    }
    if (typeof region !== 'string' || !REGION.test(region)) {
      return `scopes[${index}].region is neither a Region nor global`;
    }
    const id = scopeId({ accountId, region });
    if (seen.has(id)) {
      return `scopes[${index}] repeats ${id}`;
    }
    seen.add(id);
  }
  return undefined;
}
