import { isUnknown, type Api, type Operation } from '../../inventory';
import type { Condition, PolicyDocument, PolicyStatement } from '../../policy';
import { isIdentityKey, isNetworkKey, isSupportedKey } from './conditionKeys';

/**
 * What a policy names, over all its statements.
 *
 * @public
 */
export interface PolicyFacts {
  /** Values of `aws:SourceVpce`; may have wildcards. */
  vpcEndpointIds: string[];
  /** Values of `aws:SourceVpc`; may have wildcards. */
  vpcIds: string[];
  /** Accounts in principals, `aws:PrincipalAccount` and `aws:SourceAccount`. */
  accountIds: string[];
  /** Values of `aws:PrincipalOrgID` and its like. */
  organizationIds: string[];
  /** Values of `IpAddress` and `NotIpAddress`. */
  cidrs: string[];
  /** ARNs of IAM identities and account ids that a `Principal` names, `*` left out. */
  iamPrincipals: string[];
  /** Each use of a key that only calls signed for IAM have. */
  identityConditions: ConditionUse[];
  /** Each use of a key that API Gateway does not list as supported in resource policies. */
  unsupportedConditions: ConditionUse[];
  /** Each use of `aws:SourceIp`, `aws:VpcSourceIp`, `aws:SourceVpc` and `aws:SourceVpce`. */
  networkConditions: ConditionUse[];
}

/** @public */
export interface ConditionUse {
  statement: PolicyStatement;
  condition: Condition;
}

/**
 * Collects what a policy names.
 *
 * @public
 */
export function policyFactsOf(document: PolicyDocument): PolicyFacts {
  const uses = document.statements.flatMap(statement =>
    statement.conditions.map(condition => ({ statement, condition })),
  );
  const valuesOf = (key: RegExp) =>
    unique(
      uses
        .filter(use => key.test(use.condition.key) && isComparing(use))
        .flatMap(use => use.condition.values),
    );
  const identities = identitiesOf(document);
  return {
    vpcEndpointIds: valuesOf(/^aws:SourceVpce$/i),
    vpcIds: valuesOf(/^aws:SourceVpc$/i),
    accountIds: unique([
      ...identities.flatMap(accountIdIn),
      ...valuesOf(/^aws:(PrincipalAccount|SourceAccount)$/i),
    ]),
    organizationIds: valuesOf(/^aws:(Principal|Vpce|Source)OrgID$/i),
    cidrs: unique(
      uses
        .filter(use => use.condition.comparison.endsWith('IpAddress'))
        .flatMap(use => use.condition.values),
    ),
    iamPrincipals: identities,
    identityConditions: uses.filter(use => isIdentityKey(use.condition.key)),
    unsupportedConditions: uses.filter(
      use => !isSupportedKey(use.condition.key),
    ),
    networkConditions: uses.filter(use => isNetworkKey(use.condition.key)),
  };
}

/** `Null` compares with nothing: its values are no ids. */
function isComparing({ condition }: ConditionUse): boolean {
  return condition.comparison !== 'Null';
}

function identitiesOf({ statements }: PolicyDocument): string[] {
  return unique(
    statements
      .flatMap(statement => statement.principals?.of ?? [])
      .flatMap(principal => {
        switch (principal.type) {
          case 'account':
            return [principal.accountId];
          case 'arn':
            return [principal.arn];
          default:
            return [];
        }
      }),
  );
}

function accountIdIn(identity: string): string[] {
  return /(?:^|::)(\d{12})(?:$|:)/.exec(identity)?.slice(1) ?? [];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

/**
 * True if the policy restricts callers by VPC or VPC endpoint at all, in an Allow or a Deny, whoever calls.
 *
 * @public
 */
export function restrictsToVpc(document: PolicyDocument): boolean {
  return document.statements.some(
    statement => vpcConditionsOf(statement).length > 0,
  );
}

/** The conditions of a statement on `aws:SourceVpc` and `aws:SourceVpce`. */
function vpcConditionsOf({ conditions }: PolicyStatement): Condition[] {
  return conditions.filter(({ key }) => /^aws:SourceVpce?$/i.test(key));
}

/**
 * The operations whose calls carry no IAM identity, so that a policy that names one never matches them.
 *
 * @public
 */
export function operationsWithoutIam(api: Api): Operation[] {
  return isUnknown(api.operations)
    ? []
    : api.operations.filter(
        ({ authorizationType }) =>
          !isUnknown(authorizationType) && authorizationType !== 'AWS_IAM',
      );
}
