import type { Api, Inventory } from '../inventory';
import { isUnknown } from '../inventory';
import type { PolicyProblem } from '../policy';
import { CompiledApiAccess } from './callers/CompiledApiAccess';
import { EndpointIndex } from './callers/EndpointIndex';
import { type IndexedEndpoint } from './callers/IndexedEndpoint';
import { isPrivateApi } from './flow/gates';
import { judgeCallers } from './callers/judgeCallers';
import { policyProblems } from './policies/policyProblems';
import { readApiPolicy } from './policies/readPolicy';
import { summariseStatements } from './policies/statementWords';
import type { CallerVerdict, EndpointChange, PolicyChange } from './types';

function notPrivate({ apiType, endpointType }: Api): PolicyProblem {
  const why =
    apiType === 'REST' && isUnknown(endpointType)
      ? `whether this is one is not known: ${endpointType.unknown}`
      : 'this is none';
  return {
    level: 'error',
    path: '',
    message: `VPC endpoints lead to private APIs only, and ${why}`,
  };
}

const NO_CHANGE: PolicyChange = {
  problems: [],
  gains: [],
  loses: [],
  changes: [],
  unchangedCount: 0,
  staysUnknown: [],
  statements: [],
};

/**
 * Which VPC endpoints of the inventory gain or lose access with another resource policy, before anyone deploys it. Compared
 * with what the stages serve today, where that is known, otherwise with the draft.
 *
 * @param proposed - JSON text, escaped or not; empty to remove the policy.
 *
 * @public
 */
export function comparePolicies(
  api: Api,
  proposed: string,
  inventory: Inventory,
): PolicyChange {
  const changed = withPolicy(api, proposed);
  const policy = readApiPolicy(changed);
  const problems = isPrivateApi(api)
    ? policyProblems(policy)
    : [notPrivate(api)];
  if (problems.some(problem => problem.level === 'error')) {
    return { ...NO_CHANGE, problems };
  }
  const index = EndpointIndex.of(inventory);
  const access = {
    before: new CompiledApiAccess(api),
    after: new CompiledApiAccess(changed),
  };
  const before = judgeCallers(access.before, index);
  const after = judgeCallers(access.after, index);
  const endpoints = index.inRegion(api.region);
  return {
    problems,
    ...sortChanges(
      before.map((one, i) => changeOf(one, after[i])),
      (one, i) =>
        ![one.before.verdict, one.before.withCredentials].includes('mixed') ||
        treatsCallsAlike(access, endpoints[i], index),
    ),
    statements:
      policy.state === 'present'
        ? summariseStatements(policy.document, api)
        : [],
  };
}

/** The API once the policy is in the draft and every stage deployed. */
function withPolicy(api: Api, proposed: string): Api {
  return {
    ...api,
    policy: proposed,
    stages: isUnknown(api.stages)
      ? api.stages
      : api.stages.map(({ deployedPolicy: _, ...stage }) => stage),
  };
}

function changeOf(before: CallerVerdict, after: CallerVerdict): EndpointChange {
  const { vpcEndpointId, vpcId, accountId, reason } = after;
  return {
    vpcEndpointId,
    vpcId,
    accountId,
    before: cellOf(before),
    after: cellOf(after),
    reason,
  };
}

function cellOf({ verdict, withCredentials }: CallerVerdict) {
  return { verdict, withCredentials };
}

/** Whether each call of two mixed cells fares as before: one may be let in for another. */
function treatsCallsAlike(
  { before, after }: Record<'before' | 'after', CompiledApiAccess>,
  indexed: IndexedEndpoint,
  index: EndpointIndex,
): boolean {
  const domains = index.domainsOf(indexed, before.api);
  const then = before.judgeCalls(indexed, domains);
  const now = after.judgeCalls(indexed, domains);
  return [...then].every(([resource, one]) => {
    const other = now.get(resource);
    return (
      one.results === other?.results &&
      one.withCredentials === other.withCredentials
    );
  });
}

type SortedChanges = Pick<
  PolicyChange,
  'gains' | 'loses' | 'changes' | 'unchangedCount' | 'staysUnknown'
>;

function sortChanges(
  all: EndpointChange[],
  isUnchanged: (change: EndpointChange, i: number) => boolean,
): SortedChanges {
  const sorted: SortedChanges = {
    gains: [],
    loses: [],
    changes: [],
    unchangedCount: 0,
    staysUnknown: [],
  };
  for (const [i, change] of all.entries()) {
    const { before, after } = change;
    const step = `${before.withCredentials} ${after.withCredentials}`;
    if (step === 'denied allowed') {
      sorted.gains.push(change);
    } else if (step === 'allowed denied') {
      sorted.loses.push(change);
    } else if (
      before.withCredentials !== after.withCredentials ||
      before.verdict !== after.verdict ||
      !isUnchanged(change, i)
    ) {
      sorted.changes.push(change);
    } else {
      sorted.unchangedCount++;
      if (after.withCredentials === 'unknown') {
        sorted.staysUnknown.push(change);
      }
    }
  }
  return sorted;
}
