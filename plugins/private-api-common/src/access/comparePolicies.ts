import type { Api, Inventory } from '../inventory';
import { isUnknown } from '../inventory';
import type { PolicyProblem } from '../policy';
import { CompiledApiAccess } from './CompiledApiAccess';
import { EndpointIndex } from './EndpointIndex';
import { isPrivateApi } from './gates';
import { judgeCallers } from './judgeCallers';
import { policyProblems } from './policyProblems';
import { readApiPolicy } from './readPolicy';
import { summariseStatements } from './statementWords';
import type { CallerVerdict, EndpointChange, PolicyChange } from './types';

const NOT_PRIVATE: PolicyProblem = {
  level: 'error',
  path: '',
  message: 'VPC endpoints lead to private APIs only, and this is none',
};

const NO_CHANGE: PolicyChange = {
  problems: [],
  gains: [],
  loses: [],
  changes: [],
  unchangedCount: 0,
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
  const problems = isPrivateApi(api) ? policyProblems(policy) : [NOT_PRIVATE];
  if (problems.some(problem => problem.level === 'error')) {
    return { ...NO_CHANGE, problems };
  }
  const index = EndpointIndex.of(inventory);
  const before = judgeCallers(new CompiledApiAccess(api), index);
  const after = judgeCallers(new CompiledApiAccess(changed), index);
  return {
    problems,
    ...sortChanges(before.map((one, i) => changeOf(one, after[i]))),
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

type SortedChanges = Pick<
  PolicyChange,
  'gains' | 'loses' | 'changes' | 'unchangedCount'
>;

function sortChanges(all: EndpointChange[]): SortedChanges {
  const sorted: SortedChanges = {
    gains: [],
    loses: [],
    changes: [],
    unchangedCount: 0,
  };
  for (const change of all) {
    const { before, after } = change;
    const step = `${before.withCredentials} ${after.withCredentials}`;
    if (step === 'denied allowed') {
      sorted.gains.push(change);
    } else if (step === 'allowed denied') {
      sorted.loses.push(change);
    } else if (
      before.withCredentials !== after.withCredentials ||
      before.verdict !== after.verdict
    ) {
      sorted.changes.push(change);
    } else {
      sorted.unchangedCount++;
    }
  }
  return sorted;
}
