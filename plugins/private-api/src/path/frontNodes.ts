import {
  ApiProfile,
  CallerVerdict,
  HopStatus,
  isKnown,
  PolicySummary,
} from 'backstage-plugin-private-api-common';
import { isSetUp } from './isSetUp';
import { outcomeOf } from './outcomeOf';
import { Translate } from '../text/useText';
import { PathNode } from './types';

/** Where calls come from: the VPCs of the endpoints, and anywhere for a name that is public. */
export function callerNodes(profile: ApiProfile, t: Translate): PathNode[] {
  const { names } = profile.connectivity;
  const callers = profile.access.callers.map(caller => callerNode(caller, t));
  const publicName = names.find(name => name.kind === 'public');
  if (!publicName) {
    return callers;
  }
  return [
    ...callers,
    {
      id: 'caller public',
      lane: 'callers',
      label: t('path.anywhere'),
      status: publicName.status,
      reason: publicName.reason,
      hops: [],
    },
  ];
}

function callerNode(caller: CallerVerdict, t: Translate): PathNode {
  const { outcome, status } = outcomeOf(caller);
  return {
    id: `caller ${caller.vpcEndpointId}`,
    lane: 'callers',
    label: caller.vpcId,
    detail: t('path.via', { endpoint: caller.vpcEndpointId }),
    group: t('path.account', { accountId: caller.accountId }),
    status,
    statusText: t(`verdict.${outcome}`),
    reason: caller.reason,
    hops: [],
  };
}

/** The names that a call can use. */
export function nameNodes(profile: ApiProfile, t: Translate): PathNode[] {
  return profile.connectivity.names.filter(isSetUp).map(name => ({
    id: `name ${name.kind}`,
    lane: 'names',
    label: t(`hostname.${name.kind}`),
    detail: name.hostnames[0],
    status: name.status,
    reason: name.reason,
    hops: [],
  }));
}

/** The VPC endpoints through which calls enter. */
export function endpointNodes(profile: ApiProfile, t: Translate): PathNode[] {
  return profile.connectivity.entrances.map(entrance => ({
    id: `endpoint ${entrance.vpcEndpointId}`,
    lane: 'endpoints',
    label: entrance.vpcEndpointId,
    group: t('path.accountVpc', {
      accountId: entrance.accountId,
      vpcId: entrance.vpcId,
    }),
    status: entrance.status,
    reason:
      entrance.hops.find(hop => hop.status === entrance.status)?.reason ?? '',
    hops: entrance.hops,
  }));
}

/** The resource policy, where the API's type has one. */
export function policyNode(profile: ApiProfile, t: Translate): PathNode[] {
  const { policy, callers } = profile.access;
  if (policy.state === 'not-applicable') {
    return [];
  }
  return [
    {
      id: 'policy',
      lane: 'policies',
      label: t('policy.title'),
      detail: t(`policy.state.${policy.state}`),
      status: policyStatus(policy, callers),
      reason: policy.reason ?? admittedText(callers, t),
      hops: [],
    },
  ];
}

/** Passes where some known endpoint gets through; which ones, the callers' lane shows. */
function policyStatus(
  policy: PolicySummary,
  callers: CallerVerdict[],
): HopStatus {
  if (policy.state === 'unknown' || policy.state === 'invalid') {
    return 'unknown';
  }
  const outcomes = callers.map(caller => outcomeOf(caller).outcome);
  if (outcomes.some(outcome => outcome !== 'denied' && outcome !== 'unknown')) {
    return 'pass';
  }
  const isClosed =
    outcomes.length > 0 && outcomes.every(outcome => outcome === 'denied');
  return isClosed ? 'fail' : 'unknown';
}

function admittedText(callers: CallerVerdict[], t: Translate): string {
  return t('path.admitted', {
    admitted: String(
      callers.filter(caller => outcomeOf(caller).status === 'pass').length,
    ),
    count: callers.length,
  });
}

/** The API itself with the stages that serve it. */
export function apiNode({ api }: ApiProfile, t: Translate): PathNode {
  const node = {
    id: 'api',
    lane: 'api' as const,
    label: api.name,
    group: t('path.accountRegion', {
      accountId: api.accountId,
      region: api.region,
    }),
    hops: [],
  };
  if (!isKnown(api.stages)) {
    return { ...node, status: 'unknown', reason: api.stages.unknown };
  }
  if (api.stages.length === 0) {
    return { ...node, status: 'fail', reason: t('path.noStage') };
  }
  const stages = api.stages.map(stage => stage.name).join(', ');
  return {
    ...node,
    detail: stages,
    status: 'pass',
    reason: t('path.stages', { stages }),
  };
}
