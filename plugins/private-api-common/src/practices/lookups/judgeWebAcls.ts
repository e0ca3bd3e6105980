import { isUnknown, type Api } from '../../inventory';
import { listed } from '../listed';
import {
  fail,
  notApplicable,
  pass,
  undetermined,
  type PracticeResult,
} from '../practice';

/** Judges whether each stage of a REST API has a web ACL. */
export function judgeWebAcls({ stages }: Api): PracticeResult<'withoutWebAcl'> {
  if (isUnknown(stages)) {
    return undetermined(stages.unknown);
  }
  if (stages.length === 0) {
    return notApplicable();
  }
  const without = stages.filter(({ webAclArn }) => !webAclArn);
  return without.length > 0
    ? fail('withoutWebAcl', { stages: listed(without.map(({ name }) => name)) })
    : pass();
}
