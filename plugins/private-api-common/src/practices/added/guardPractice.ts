import { formatMessage } from '../formatMessage';
import type { Practice, PracticeResult } from '../practice';
import { undetermined } from '../practice';

/**
 * The practice, with answers that can be relied on. A practice that throws, or answers what is no result, can't tell: it holds up
 * neither the others nor the pass, and a finding of it that was open before stays.
 *
 * @public
 */
export function guardPractice(practice: Practice): Practice {
  const { meta } = practice;
  return {
    meta,
    evaluate(resource, context) {
      try {
        const answer: unknown = practice.evaluate(resource, context);
        return [answer].flat().map(result => guardResult(meta, result));
      } catch (error) {
        return undetermined(`${meta.id} broke off: ${error}`);
      }
    },
  };
}

function guardResult(
  { id, messages }: Practice['meta'],
  answer: unknown,
): PracticeResult {
  const result = (answer ?? {}) as PracticeResult;
  switch (result.status) {
    case 'pass':
    case 'not-applicable':
      return result;
    case 'unknown':
      return result.reason
        ? result
        : undetermined(`${id} does not say why it can't tell`);
    case 'fail': {
      const sentence = messages[result.message];
      if (sentence === undefined) {
        return undetermined(`${id} has no message '${result.message}'`);
      }
      return formatMessage(sentence, result.data).includes('{{')
        ? undetermined(`${id} left a gap in its message '${result.message}'`)
        : result;
    }
    default:
      return undetermined(`${id} gave no answer`);
  }
}
