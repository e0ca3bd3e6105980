import type { Judgement } from '../../connectivity/Judgement';
import { fail, pass, undetermined, type PracticeResult } from '../practice';

/** A judgement of connectivity as the result of a practice; what fails is said with its reason. */
export function fromJudgement<M extends string>(
  { status, reason, evidence }: Judgement,
  message: M,
): PracticeResult<M> {
  switch (status) {
    case 'pass':
      return pass();
    case 'unknown':
      return undetermined(reason);
    default:
      return fail(message, { reason }, evidence);
  }
}
