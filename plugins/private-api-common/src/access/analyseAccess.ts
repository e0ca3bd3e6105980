import { isUnknown, type Api, type Inventory } from '../inventory';
import { accessNotes } from './notes/accessNotes';
import { CompiledApiAccess } from './callers/CompiledApiAccess';
import { EndpointIndex } from './callers/EndpointIndex';
import { judgeCallers } from './callers/judgeCallers';
import { authorizerOf } from './flow/authorizerOf';
import { policyProblems } from './policies/policyProblems';
import { readApiPolicy, type ReadPolicy } from './policies/readPolicy';
import { summariseStatements } from './policies/statementWords';
import type { Access, AuthUse, PolicySummary } from './types';

/**
 * Who may call an API: its part of the profile. The callers are the execute-api endpoints of the inventory in the API's
 * Region.
 *
 * @public
 */
export function analyseAccess(api: Api, inventory: Inventory): Access {
  const policy = readApiPolicy(api);
  const access = new CompiledApiAccess(api);
  const callers = judgeCallers(access, EndpointIndex.of(inventory));
  return {
    auth: summariseAuth(api),
    policy: summarisePolicy(api, policy),
    notes: accessNotes(api, policy, access.classes, callers),
    callers,
  };
}

function summariseAuth(api: Api): AuthUse[] {
  const uses = new Map<string, AuthUse>();
  if (isUnknown(api.operations)) {
    return [
      {
        authorizationType: 'UNKNOWN',
        authorizers: [],
        operationCount: 0,
        apiKeyCount: 0,
      },
    ];
  }
  for (const operation of api.operations) {
    const authorizationType = isUnknown(operation.authorizationType)
      ? 'UNKNOWN'
      : operation.authorizationType;
    const use = uses.get(authorizationType) ?? {
      authorizationType,
      authorizers: [],
      operationCount: 0,
      apiKeyCount: 0,
    };
    use.operationCount++;
    use.apiKeyCount += operation.apiKeyRequired ? 1 : 0;
    const name = authorizerOf(api, operation)?.name ?? operation.authorizerId;
    if (name && !use.authorizers.includes(name)) {
      use.authorizers.push(name);
    }
    uses.set(authorizationType, use);
  }
  return [...uses.values()].sort((a, b) => b.operationCount - a.operationCount);
}

function summarisePolicy(api: Api, policy: ReadPolicy): PolicySummary {
  switch (policy.state) {
    case 'present':
      return {
        state: 'present',
        statements: summariseStatements(policy.document, api),
        text: policy.text,
      };
    case 'invalid':
      return {
        state: 'invalid',
        reason: policyProblems(policy)
          .filter(problem => problem.level === 'error')
          .map(({ path, message }) => `${path || 'the text'} ${message}`)
          .join('; '),
        statements: [],
        text: policy.text,
      };
    case 'unknown':
      return { state: 'unknown', reason: policy.reason, statements: [] };
    default:
      return { state: policy.state, statements: [] };
  }
}
