import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AwsService, OPERATIONS } from '../operations';
import { canonicalText, encodeValue, Json } from './encodeValue';
import { problemOfCall, RecordedCall } from './RecordedCall';
import { readJsonFile } from './readJsonFile';
import { RecordingError } from './RecordingError';

/**
 * The recorded calls of one scope, found by what is asked.
 *
 * @internal
 */
export class ScopeRecording {
  readonly #calls: ReadonlyMap<string, RecordedCall>;

  private constructor(calls: ReadonlyMap<string, RecordedCall>) {
    this.#calls = calls;
  }

  /** Reads the files of a scope, one for each service. */
  static async read(directory: string): Promise<ScopeRecording> {
    const calls = new Map<string, RecordedCall>();
    for (const name of await listFiles(directory)) {
      const file = path.join(directory, name);
      const service = serviceOf(file);
      for (const call of checkCalls(file, await readJsonFile(file))) {
        calls.set(keyOf(service, call.operation, call.input), call);
      }
    }
    return new ScopeRecording(calls);
  }

  /** Holds calls that were not read from files. */
  static of(
    calls: Iterable<RecordedCall & { service: AwsService }>,
  ): ScopeRecording {
    return new ScopeRecording(
      new Map(
        [...calls].map(call => [
          keyOf(call.service, call.operation, call.input),
          call,
        ]),
      ),
    );
  }

  find(
    service: AwsService,
    operation: string,
    input: object,
  ): RecordedCall | undefined {
    return this.#calls.get(keyOf(service, operation, encodeValue(input)));
  }
}

function keyOf(service: AwsService, operation: string, input: Json): string {
  return `${service} ${operation} ${canonicalText(input)}`;
}

async function listFiles(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.filter(name => name.endsWith('.json')).sort();
  } catch (error) {
    throw new RecordingError(directory, 'the folder cannot be read', {
      cause: error,
    });
  }
}

function serviceOf(file: string): AwsService {
  const name = path.basename(file, '.json');
  if (!Object.hasOwn(OPERATIONS, name)) {
    throw new RecordingError(file, `${name} is not a service that is recorded`);
  }
  return name as AwsService;
}

function checkCalls(file: string, json: Json): RecordedCall[] {
  if (!Array.isArray(json)) {
    throw new RecordingError(file, 'is not a list of calls');
  }
  for (const [index, call] of json.entries()) {
    const problem = problemOfCall(call);
    if (problem) {
      throw new RecordingError(file, `call ${index} ${problem}`);
    }
  }
  return json as unknown as RecordedCall[];
}
