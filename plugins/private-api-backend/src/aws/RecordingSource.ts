import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { ScopeSource } from '../collect/types';
import { AwsClients, createAwsClients } from './AwsClients';
import {
  MANIFEST_FILE,
  readManifest,
  scopeDirectory,
} from './recording/manifest';
import { RecordingError } from './recording/RecordingError';
import { RecordedAnswers, replayCalls } from './recording/replayCalls';
import { ScopeRecording } from './recording/ScopeRecording';
import path from 'node:path';

/**
 * A recording as a source of scopes. Its files are read at each pass, so that a changed recording is a changed estate.
 *
 * @internal
 */
export class RecordingSource implements ScopeSource {
  readonly id: string;
  readonly #directory: string;

  constructor(options: { id: string; directory: string }) {
    this.id = options.id;
    this.#directory = options.directory;
  }

  async listScopes(): Promise<Scope[]> {
    const { scopes } = await readManifest(this.#directory);
    return scopes.map(({ accountId, region }) => ({ accountId, region }));
  }

  async clientsFor(scope: Scope): Promise<AwsClients> {
    const { recordedAt, scopes } = await readManifest(this.#directory);
    if (!scopes.some(known => scopeId(known) === scopeId(scope))) {
      throw new RecordingError(
        path.join(this.#directory, MANIFEST_FILE),
        `has no scope ${scopeId(scope)}`,
      );
    }
    const recording = await ScopeRecording.read(
      scopeDirectory(this.#directory, scope),
    );
    const regional = scopes.find(
      ({ accountId, region }) =>
        accountId === scope.accountId && region !== 'global',
    );
    return createReplayClients({
      recording,
      scope,
      recordedAt,
      globalRegion: regional?.region,
    });
  }
}

/**
 * Clients that answer from a recording. Nothing leaves the process, so that the credentials are of no account.
 *
 * @internal
 */
export function createReplayClients(options: {
  recording: RecordedAnswers;
  scope: Scope;
  recordedAt: Date;
  /** A Region of the account, which the global scope does not name: it says in which partition the account is. */
  globalRegion?: string;
}): AwsClients {
  const { recording, scope, recordedAt, globalRegion = 'us-east-1' } = options;
  return createAwsClients({
    region: scope.region === 'global' ? globalRegion : scope.region,
    credentials: async () => ({
      accessKeyId: 'recording',
      secretAccessKey: 'recording',
    }),
    now: () => recordedAt,
    middleware: [replayCalls(recording)],
    // A file gives the same answer at every attempt.
    retries: { retryMode: 'standard', maxAttempts: 1 },
  });
}
