import { isUnknown, knownOr, type Api } from '../../inventory';
import { apiNotes } from './apiNotes';
import type { CallClass } from '../flow/callClasses';
import { policyNotes } from './policyNotes';
import type { ReadPolicy } from '../policies/readPolicy';
import type { AccessNote, CallerVerdict } from '../types';

const LEVELS: readonly AccessNote['level'][] = ['danger', 'warning', 'info'];

/** What holds for callers of an API in general, worst first. */
export function accessNotes(
  api: Api,
  policy: ReadPolicy,
  classes: readonly CallClass[],
  callers: readonly CallerVerdict[],
): AccessNote[] {
  const notes = [
    ...policyNotes(api, policy, classes),
    ...apiNotes(api),
    ...callerNotes(callers),
    ...operationNotes(api),
  ];
  return LEVELS.flatMap(level => notes.filter(note => note.level === level));
}

function callerNotes(callers: readonly CallerVerdict[]): AccessNote[] {
  return callers.length > 0 &&
    callers.every(caller => caller.withCredentials === 'denied')
    ? [
        {
          level: 'warning',
          code: 'no-endpoint-admitted',
          message:
            'None of the VPC endpoints in the inventory gets through to the API, whatever the credentials.',
        },
      ]
    : [];
}

function operationNotes(api: Api): AccessNote[] {
  if (isUnknown(api.operations)) {
    return [
      {
        level: 'info',
        code: 'operations-unknown',
        message: `The operations are not known: ${api.operations.unknown}.`,
      },
    ];
  }
  const open = knownOr(api.operations, []).filter(
    one => one.authorizationType === 'NONE' && one.method !== 'OPTIONS',
  );
  if (open.length === 0) {
    return [];
  }
  const withKey = open.filter(one => one.apiKeyRequired).length;
  const keys =
    withKey > 0
      ? ` ${withKey} of them want an API key, which identifies but does not authorise.`
      : '';
  return [
    {
      level: 'warning',
      code: 'operations-without-auth',
      message: `${open.length} of ${api.operations.length} operations ask nobody who they are.${keys}`,
    },
  ];
}
