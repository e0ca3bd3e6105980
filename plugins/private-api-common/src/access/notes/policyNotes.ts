import { isUnknown, type Api } from '../../inventory';
import type { CallClass } from '../flow/callClasses';
import { nameOfStatement } from '../policies/explainAnswer';
import { isPrivateApi } from '../flow/gates';
import { bindingsOfClasses, type NetworkBindingUse } from './networkBinding';
import {
  operationsWithoutIam,
  policyFactsOf,
  type ConditionUse,
  type PolicyFacts,
} from '../policies/policyFacts';
import { policyProblems } from '../policies/policyProblems';
import type { PresentPolicy, ReadPolicy } from '../policies/readPolicy';
import type { AccessNote } from '../types';

const NO_POLICY: AccessNote = {
  level: 'danger',
  code: 'no-policy',
  message:
    'The API is private and has no resource policy: it admits nobody and cannot be deployed.',
};

/** What the resource policy of an API means for callers in general. */
export function policyNotes(
  api: Api,
  policy: ReadPolicy,
  classes: readonly CallClass[],
): AccessNote[] {
  const problems = policyProblems(policy).map(
    ({ level, path, message }): AccessNote => ({
      level: level === 'error' ? 'danger' : 'warning',
      code: level === 'error' ? 'policy-invalid' : 'policy-suspicious',
      message: `Resource policy: ${path || 'the text'} ${message}.`,
    }),
  );
  switch (policy.state) {
    case 'none':
      return isPrivateApi(api) ? [NO_POLICY] : [];
    case 'unknown':
      return [
        {
          level: 'info',
          code: 'policy-unknown',
          message: `The resource policy is not known: ${policy.reason}.`,
        },
      ];
    case 'present':
      return [...problems, ...presentNotes(api, policy, classes)];
    default:
      return problems;
  }
}

function presentNotes(
  api: Api,
  { document }: PresentPolicy,
  classes: readonly CallClass[],
): AccessNote[] {
  const facts = policyFactsOf(document);
  const bindings = isPrivateApi(api) ? bindingsOfClasses(classes) : [];
  return [
    ...bindingNotes(bindings),
    ...identityNotes(api, facts),
    ...keyNotes(api, facts),
    ...crossAccountNotes(api, facts),
  ];
}

function bindingNotes(bindings: readonly NetworkBindingUse[]): AccessNote[] {
  const notes: AccessNote[] = [];
  const loose = bindings.filter(
    use => use.binding === 'not-binding' && use.allowList.length > 0,
  );
  if (loose.length > 0) {
    const names = loose[0].allowList.map(nameOfStatement).join(', ');
    notes.push({
      level: 'danger',
      code: 'allow-list-not-binding',
      message: `The list of networks in ${names} does not restrict ${countOf(
        loose,
      )}: with AWS_IAM in the same account and with Lambda authorizers an allow of the identity policy or the authorizer is enough. Only a Deny on all other networks restricts them.`,
    });
  }
  const open = bindings.filter(use => use.binding === 'open');
  if (open.length > 0) {
    const isOpenToAll = open.some(use =>
      use.operations.some(one => one.authorizationType === 'NONE'),
    );
    notes.push({
      level: isOpenToAll ? 'danger' : 'warning',
      code: 'open-to-any-network',
      message: `The resource policy lets any VPC endpoint of any account in to ${countOf(
        open,
      )}${isOpenToAll ? ', and some of them ask nobody who they are' : ''}.`,
    });
  }
  return notes;
}

function countOf(uses: readonly NetworkBindingUse[]): string {
  const count = new Set(uses.flatMap(use => use.operations)).size;
  return count === 1 ? '1 operation' : `${count} operations`;
}

function identityNotes(api: Api, facts: PolicyFacts): AccessNote[] {
  const anonymous = operationsWithoutIam(api).length;
  if (anonymous === 0) {
    return [];
  }
  const notes: AccessNote[] = [];
  if (facts.iamPrincipals.length > 0) {
    notes.push({
      level: 'warning',
      code: 'principal-without-iam',
      message: `The resource policy names ${facts.iamPrincipals.join(
        ', ',
      )}, but ${anonymous} operations do not authorise by AWS_IAM: their callers are anonymous and match no principal but "*".`,
    });
  }
  if (facts.identityConditions.length > 0) {
    notes.push({
      level: 'warning',
      code: 'identity-key-without-iam',
      message: `The resource policy uses ${keysOf(
        facts.identityConditions,
      )}, which only AWS_IAM methods have; for ${anonymous} operations it is absent, so that an Allow on it never applies and a negated Deny always does.`,
    });
  }
  return notes;
}

function keyNotes(api: Api, facts: PolicyFacts): AccessNote[] {
  const notes: AccessNote[] = [];
  const sourceIp = facts.networkConditions.filter(
    use => use.condition.key.toLowerCase() === 'aws:sourceip',
  );
  if (sourceIp.length > 0 && isPrivateApi(api)) {
    notes.push({
      level: 'warning',
      code: 'source-ip-on-private',
      message:
        'The resource policy uses aws:SourceIp. For a call to a private API the address of the caller stands in aws:VpcSourceIp.',
    });
  }
  if (facts.unsupportedConditions.length > 0) {
    notes.push({
      level: 'warning',
      code: 'unsupported-key',
      message: `API Gateway does not list ${keysOf(
        facts.unsupportedConditions,
      )} among the keys of resource policies; what the statements do cannot be told.`,
    });
  }
  return notes;
}

function keysOf(uses: readonly ConditionUse[]): string {
  return [...new Set(uses.map(use => use.condition.key))].join(', ');
}

/** Accounts that the policy admits need an allow of their own too. */
function crossAccountNotes(api: Api, facts: PolicyFacts): AccessNote[] {
  const others = facts.accountIds.filter(id => id !== api.accountId);
  const usesIam =
    !isUnknown(api.operations) &&
    api.operations.some(one => one.authorizationType === 'AWS_IAM');
  return others.length > 0 && usesIam
    ? [
        {
          level: 'info',
          code: 'cross-account-needs-both',
          message: `Principals of ${others.join(
            ', ',
          )} need an allow in their identity policies too: across accounts both sides must allow.`,
        },
      ]
    : [];
}
