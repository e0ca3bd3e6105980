import type { ConditionTrace, StatementTrace } from '../../policy';

/** Lists of these are meant to be extended: one more caller. A fix never widens addresses, actions or principals. */
const EXTENDABLE =
  /^aws:(SourceVpce|SourceVpc|PrincipalAccount|PrincipalArn|PrincipalOrgID)$/i;
const LISTING = /^String(Not)?(Equals|Like)/;

/**
 * How to change a statement so that it lets the call through: the value of the call added to the list that kept it out.
 * `undefined` where that is not what the statement needs.
 */
export function fixStatement(trace: StatementTrace): string | undefined {
  const { statement, conditions, target, principal } = trace;
  if (target === 'no' || principal === 'no') {
    return undefined;
  }
  // What keeps a call out: a Deny's condition that holds, an Allow's that does not.
  const guilty = conditions.filter(
    one => (one.holds === 'yes') === (statement.effect === 'Deny'),
  );
  const [only] = guilty;
  if (!only || guilty.length > 1 || !isExtendable(only, statement.effect)) {
    return undefined;
  }
  const value = only.actual.state === 'known' ? only.actual.values[0] : '';
  return `Add ${value} to ${only.condition.key} of statement ${
    statement.index
  }:\n${extended(statement.text, only, value)}`;
}

function isExtendable(
  { condition, actual }: ConditionTrace,
  effect: 'Allow' | 'Deny',
): boolean {
  const isNegated = condition.comparison.includes('Not');
  return (
    EXTENDABLE.test(condition.key) &&
    LISTING.test(condition.comparison) &&
    isNegated === (effect === 'Deny') &&
    actual.state === 'known' &&
    actual.values.length === 1
  );
}

function extended(
  text: string,
  { condition }: ConditionTrace,
  value: string,
): string {
  const json = JSON.parse(text);
  json.Condition[condition.operator][condition.key] = [
    ...condition.values,
    value,
  ];
  return JSON.stringify(json, undefined, 2);
}
