import { isPrivateApi } from '../../access/flow/gates';
import { readApiPolicy, type PresentPolicy } from '../../access';
import { isUnknown, type Api } from '../../inventory';
import { notApplicable, undetermined, type PracticeResult } from '../practice';

type Results<M extends string> = PracticeResult<M> | PracticeResult<M>[];

/** Judges a private API; any other the practice does not concern. */
export function ofPrivateApi<M extends string>(
  api: Api,
  judge: () => Results<M>,
): Results<M> {
  if (isUnknown(api.endpointType)) {
    return undetermined(api.endpointType.unknown);
  }
  return isPrivateApi(api) ? judge() : notApplicable();
}

/**
 * Judges the resource policy of a private API, as its draft has it. That there is none is the matter of one practice, and not
 * of all.
 */
export function ofPrivatePolicy<M extends string>(
  api: Api,
  judge: (policy: PresentPolicy) => Results<M>,
): Results<M> {
  return ofPrivateApi(api, () => {
    const policy = readApiPolicy(api);
    switch (policy.state) {
      case 'present':
        return judge(policy);
      case 'unknown':
        return undetermined(policy.reason);
      case 'invalid':
        return undetermined(
          'the resource policy is no policy that can be read',
        );
      default:
        return notApplicable();
    }
  });
}
