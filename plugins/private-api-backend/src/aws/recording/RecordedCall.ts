import { Json } from './encodeValue';

/**
 * One call of a recording: what was asked, and AWS's answer or refusal.
 *
 * @internal
 */
export interface RecordedCall {
  operation: string;
  input: Json;
  output?: Json;
  error?: RecordedError;
}

/**
 * A refusal. Its message is not kept: it names the role that asked.
 *
 * @internal
 */
export interface RecordedError {
  /** For example `AccessDeniedException`. */
  name: string;
  statusCode: number;
}

/**
 * Why something is not a recorded call, or `undefined` where it is one.
 *
 * @internal
 */
export function problemOfCall(json: Json): string | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return 'is not an object';
  }
  if (typeof json.operation !== 'string') {
    return 'has no operation';
  }
  if (!isObject(json.input)) {
    return 'has no input';
  }
  if (isObject(json.output) === isObject(json.error)) {
    return 'must have either an output or an error';
  }
  return isObject(json.error) ? problemOfError(json.error) : undefined;
}

function problemOfError(error: { [key: string]: Json }): string | undefined {
  const isComplete =
    typeof error.name === 'string' && typeof error.statusCode === 'number';
  return isComplete ? undefined : 'has an error without name or statusCode';
}

function isObject(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
