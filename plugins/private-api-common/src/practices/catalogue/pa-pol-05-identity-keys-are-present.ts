import { isIdentityKey, operationsWithoutIam } from '../../access';
import { isUnknown, type Api } from '../../inventory';
import type { CompiledPolicy, Condition } from '../../policy';
import {
  isPreflight,
  listOperations,
  operationsUnder,
} from '../lookups/operations';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** A policy asks for keys of an identity only where a call has one. */
export const identityKeysArePresent = definePractice({
  meta: {
    id: 'PA-POL-05',
    title: 'Policy uses identity keys only for AWS_IAM operations',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether conditions on aws:Principal…, aws:userid, aws:username, aws:TokenIssueTime or aws:MultiFactorAuth… stand in statements about operations without AWS_IAM authorization.',
    why: 'Only calls signed for IAM carry these keys. Elsewhere the key is absent: a condition such as StringEquals never holds, and a negated one always does. An Allow for the organisation then admits nobody, and a Deny for outsiders stops insiders too.',
    sources: [
      developerGuide(
        'apigateway-resource-policies-aws-condition-keys',
        'AWS condition keys that can be used in API Gateway resource policies',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Set the authorization of these operations to AWS_IAM, or use keys of the network: aws:SourceVpce, aws:SourceVpc or aws:VpcSourceIp. Deploy.',
      cloudFormation: `Condition:
  StringNotEquals: { aws:SourceVpce: [!Ref VpcEndpoint] }`,
    },
    whenToIgnore:
      'The statement is meant for the signed operations, and another one decides on the rest as intended.',
    messages: {
      neverHolds:
        'The condition on {{key}} never holds for operations whose callers are anonymous: {{operations}}.',
      alwaysHolds:
        'The condition on {{key}} holds for every call of operations whose callers are anonymous: {{operations}}.',
    },
  },
  evaluate: api =>
    ofPrivatePolicy(api, ({ compiled }) => {
      if (isUnknown(api.operations)) {
        return undetermined(api.operations.unknown);
      }
      const results = compiled.statements.flatMap(statement =>
        judgeStatement(statement, api),
      );
      return results.length > 0 ? results : pass();
    }),
});

function judgeStatement(
  compiled: CompiledPolicy['statements'][number],
  api: Api,
) {
  // `Null` asks whether a key is there, and is right where it is not.
  const condition = compiled.statement.conditions.find(
    ({ key, comparison }) => isIdentityKey(key) && comparison !== 'Null',
  );
  if (!condition) {
    return [];
  }
  const anonymous = operationsWithoutIam(api).filter(one => !isPreflight(one));
  const operations = operationsUnder(compiled, api, anonymous);
  return operations.length > 0
    ? [
        fail(
          holdsWhenAbsent(condition) ? 'alwaysHolds' : 'neverHolds',
          { key: condition.key, operations: listOperations(operations) },
          statementEvidence('resource policy', compiled.statement),
        ),
      ]
    : [];
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html} */
function holdsWhenAbsent({ ifExists, set, comparison }: Condition): boolean {
  if (ifExists || set === 'all') {
    return true;
  }
  return set !== 'any' && comparison.includes('Not');
}
