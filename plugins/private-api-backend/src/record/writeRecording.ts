import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scope } from 'backstage-plugin-private-api-common';
import { ServiceCall } from '../aws/recording/CallRecorder';
import { canonicalText, Json } from '../aws/recording/encodeValue';
import {
  MANIFEST_FILE,
  RECORDING_FORMAT,
  scopeDirectory,
} from '../aws/recording/manifest';
import { groupBy } from '../groupBy';

/**
 * Writes the answers of one scope, one file for each service; what an earlier recording had there is gone.
 *
 * @internal
 */
export async function writeScope(
  directory: string,
  scope: Scope,
  calls: ServiceCall[],
): Promise<void> {
  const folder = scopeDirectory(directory, scope);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [service, own] of groupBy(calls, call => call.service)) {
    await writeJson(path.join(folder, `${service}.json`), toEntries(own));
  }
}

/**
 * Writes the manifest.
 *
 * @internal
 */
export async function writeManifest(
  directory: string,
  manifest: { recordedAt: Date; scopes: Scope[] },
): Promise<void> {
  await writeJson(path.join(directory, MANIFEST_FILE), {
    format: RECORDING_FORMAT,
    recordedAt: manifest.recordedAt.toISOString(),
    scopes: manifest.scopes.map(({ accountId, region }) => ({
      accountId,
      region,
    })),
  });
}

/** In an order of their own: calls run side by side, and two recordings of one estate should compare as equal. */
function toEntries(calls: ServiceCall[]): Json[] {
  const entries = new Map(
    calls.map(({ operation, input, output, error }) => [
      `${operation} ${canonicalText(input)}`,
      {
        operation,
        input,
        ...(output ? { output } : { error: { ...error } as Json }),
      },
    ]),
  );
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

async function writeJson(file: string, json: Json): Promise<void> {
  await writeFile(file, `${JSON.stringify(json, null, 2)}\n`);
}
