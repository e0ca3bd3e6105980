import { operationsWithoutIam } from '../../access';
import { isUnknown, type Api } from '../../inventory';
import type { CompiledPolicy } from '../../policy';
import { listed } from '../listed';
import {
  isPreflight,
  listOperations,
  operationsUnder,
} from '../lookups/operations';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** A policy names IAM principals only where callers sign as one. */
export const namedPrincipalsCanSign = definePractice({
  meta: {
    id: 'PA-POL-04',
    title: 'Policy names IAM principals only for AWS_IAM operations',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether statements that name accounts, roles or users as Principal are about operations without AWS_IAM authorization.',
    why: 'Callers of an operation without AWS_IAM are anonymous. They match no principal but "*", so that an Allow for a role admits nobody there, and a Deny for one stops nobody.',
    sources: [
      developerGuide(
        'apigateway-private-api-create',
        'Create a private API – troubleshooting',
      ),
      developerGuide(
        'apigateway-authorization-flow',
        'How API Gateway resource policies affect authorization workflow',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Set the authorization of these operations to AWS_IAM, or write "*" as Principal and restrict by aws:SourceVpce or aws:SourceVpc. Deploy.',
      cloudFormation: `Type: AWS::ApiGateway::Method
Properties:
  AuthorizationType: AWS_IAM`,
    },
    whenToIgnore:
      'Another statement with Principal "*" decides on the operations without AWS_IAM, as intended.',
    messages: {
      anonymous:
        'The policy names {{principals}} for operations whose callers are anonymous: {{operations}}.',
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
  const names = (compiled.statement.principals?.of ?? []).flatMap(principal => {
    switch (principal.type) {
      case 'account':
        return [principal.accountId];
      case 'arn':
        return [principal.arn];
      default:
        return [];
    }
  });
  if (names.length === 0 || hasEveryone(compiled)) {
    return [];
  }
  const anonymous = operationsWithoutIam(api).filter(one => !isPreflight(one));
  const operations = operationsUnder(compiled, api, anonymous);
  return operations.length > 0
    ? [
        fail(
          'anonymous',
          {
            principals: listed(names),
            operations: listOperations(operations),
          },
          statementEvidence('resource policy', compiled.statement),
        ),
      ]
    : [];
}

function hasEveryone({
  statement: { principals },
}: CompiledPolicy['statements'][number]): boolean {
  return !!principals?.of.some(({ type }) => type === 'everyone');
}
