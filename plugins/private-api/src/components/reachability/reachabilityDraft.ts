import {
  ApiProfile,
  Caller,
  IdentityAnswer,
  isKnown,
  ReachabilityQuestion,
} from 'backstage-plugin-private-api-common';

/** The ways to say where a call comes from. */
export const CALLER_KINDS = ['vpcEndpoint', 'vpc', 'onPremises'] as const;

/** The names a call can use, and `any` for whichever works. */
export const HOSTNAMES = [
  'any',
  'private-dns',
  'endpoint',
  'alias',
  'custom-domain',
] as const;

/** What the identity policy or the authorizer may say. */
export const IDENTITY_ANSWERS = [
  'unknown',
  'allow',
  'deny',
  'silent',
] as const satisfies IdentityAnswer[];

/** The methods to choose from. */
export const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
];

/** The form of the explorer as it stands. */
export interface ReachabilityDraft {
  callerKind: (typeof CALLER_KINDS)[number];
  vpcEndpointId: string;
  vpcId: string;
  cidr: string;
  hostname: (typeof HOSTNAMES)[number];
  stage: string;
  method: string;
  path: string;
  identity: IdentityAnswer;
}

/** A first question that makes sense for the API: its first endpoint, stage and operation. */
export function draftFor(profile: ApiProfile): ReachabilityDraft {
  const { api, access, connectivity } = profile;
  const [caller] = access.callers;
  const [entrance] = connectivity.entrances;
  const stages = isKnown(api.stages) ? api.stages : [];
  const operations = isKnown(api.operations) ? api.operations : [];
  const method = operations[0]?.method;
  return {
    callerKind: 'vpcEndpoint',
    vpcEndpointId: entrance?.vpcEndpointId ?? caller?.vpcEndpointId ?? '',
    vpcId: entrance?.vpcId ?? caller?.vpcId ?? '',
    cidr: '',
    hostname: 'any',
    stage: stages[0]?.name ?? '',
    method: method && METHODS.includes(method) ? method : 'GET',
    path: operations[0]?.path ?? '/',
    identity: 'unknown',
  };
}

/** The question that the form asks; of the ways to name a caller only the chosen one counts. */
export function toQuestion(draft: ReachabilityDraft): ReachabilityQuestion {
  return {
    caller: { ...placeOf(draft), identity: draft.identity },
    ...(draft.hostname !== 'any' && { hostname: draft.hostname }),
    stage: draft.stage.trim(),
    method: draft.method,
    path: draft.path.trim(),
  };
}

function placeOf(draft: ReachabilityDraft): Caller {
  switch (draft.callerKind) {
    case 'vpc':
      return { vpcId: draft.vpcId.trim() };
    case 'onPremises':
      return { onPremises: { cidr: draft.cidr.trim() } };
    default:
      return { vpcEndpointId: draft.vpcEndpointId.trim() };
  }
}
