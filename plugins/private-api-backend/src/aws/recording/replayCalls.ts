import type { DeserializeHandlerOutput, MetadataBearer } from '@smithy/types';
import { CallMiddleware } from '../CallMiddleware';
import { operationOf } from '../operationOf';
import type { AwsService } from '../operations';
import { canonicalText, decodeValue, encodeValue } from './encodeValue';
import { RecordedError } from './RecordedCall';
import { ScopeRecording } from './ScopeRecording';

class NotRecordedError extends Error {
  readonly name = 'NotRecordedError';
}

/** Looks to the SDK's retries and to the collectors as the service's own exception does. */
class ReplayedError extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { httpStatusCode: number };

  constructor({ name, statusCode }: RecordedError) {
    super(name);
    this.name = name;
    this.$fault = statusCode < 500 ? 'client' : 'server';
    this.$metadata = { httpStatusCode: statusCode };
  }
}

/**
 * Where the answers to calls come from: a recording, or something that makes them up as a recording has them.
 *
 * @internal
 */
export type RecordedAnswers = Pick<ScopeRecording, 'find'>;

/**
 * Answers calls from a recording. It stands where the SDK would read the socket: requests are made, retried and signed as
 * in live use.
 *
 * @internal
 */
export function replayCalls(recording: RecordedAnswers): CallMiddleware {
  return {
    addTo(stack, service) {
      stack.add(
        (_next, context) => async args =>
          replay(recording, {
            service,
            operation: operationOf(context),
            input: args.input,
          }),
        { name: 'replayCalls', step: 'deserialize', priority: 'high' },
      );
    },
  };
}

function replay<O extends MetadataBearer>(
  recording: RecordedAnswers,
  asked: { service: AwsService; operation: string; input: object },
): DeserializeHandlerOutput<O> {
  const { service, operation, input } = asked;
  const call = recording.find(service, operation, input);
  if (!call?.output) {
    throw call?.error
      ? new ReplayedError(call.error)
      : new NotRecordedError(
          `The recording has no answer to ${service} ${operation} ${canonicalText(
            encodeValue(input),
          )}`,
        );
  }
  const output = decodeValue(call.output) as object;
  return {
    response: {},
    // The shape of an answer is the recorder's word, as on the wire it is AWS's.
    output: { ...output, $metadata: { httpStatusCode: 200 } } as O,
  };
}
