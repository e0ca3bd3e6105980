import { readFile, stat } from 'node:fs/promises';
import { Json } from './encodeValue';
import { RecordingError } from './RecordingError';

/** More than the answers of 600 large APIs; a file beyond it is not one of ours. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Keys that would reach into the prototype of whatever the answer is later copied into. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The JSON of one file of a recording; every failure names the file and the reason.
 *
 * @internal
 */
export async function readJsonFile(file: string): Promise<Json> {
  const text = await readText(file);
  try {
    return JSON.parse(text, (key, value) => {
      if (FORBIDDEN_KEYS.has(key)) {
        throw new Error(`the key ${key} is not allowed`);
      }
      return value;
    });
  } catch (error) {
    throw new RecordingError(
      file,
      error instanceof Error ? error.message : 'not JSON',
      { cause: error },
    );
  }
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      throw new RecordingError(file, `${size} bytes are too many`);
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof RecordingError) {
      throw error;
    }
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new RecordingError(file, isMissing ? 'missing' : String(error), {
      cause: error,
    });
  }
}
