import { isNegated } from './comparisons';
import type { Condition, PolicyStatement, Principal } from './PolicyDocument';

/** The words of a service for what its policies are about. */
export interface PolicyWords {
  /** For example `any call`. */
  target(statement: PolicyStatement): string;
  /**
   * A clause on one condition, for example `it comes through vpce-0a1`, or with `holds` false `it does not come through …`;
   * `undefined` for the general words.
   */
  condition(condition: Condition, holds: boolean): string | undefined;
}

/**
 * A statement in plain words.
 *
 * @example
 * `Denies everyone any call unless it comes through vpce-0a1.`
 */
export function describeStatement(
  statement: PolicyStatement,
  words: PolicyWords,
): string {
  const verb = statement.effect === 'Allow' ? 'Allows' : 'Denies';
  const parts = [verb, describePrincipals(statement), words.target(statement)];
  const clause = describeConditions(statement, words);
  return `${[...parts, ...(clause ? [clause] : [])].join(' ')}.`;
}

function describePrincipals({ principals }: PolicyStatement): string {
  if (!principals) {
    return 'whoever it is attached to';
  }
  const names = joinOr(principals.of.map(principalWords), 'and');
  return principals.not ? `everyone except ${names}` : names;
}

function principalWords(principal: Principal): string {
  switch (principal.type) {
    case 'everyone':
      return 'everyone';
    case 'account':
      return `account ${principal.accountId}`;
    case 'arn':
      return principal.arn;
    case 'deleted':
      return `the deleted identity ${principal.id}`;
    case 'service':
      return `the service ${principal.name}`;
    case 'federated':
      return `users of ${principal.provider}`;
    default:
      return `the owner of ${principal.id}`;
  }
}

/** A lone negated condition reads best as an exception, as most Denies are meant. */
function describeConditions(
  { conditions }: PolicyStatement,
  words: PolicyWords,
): string | undefined {
  if (conditions.length === 0) {
    return undefined;
  }
  const [only] = conditions;
  if (conditions.length === 1 && isNegated(only.comparison) && !only.set) {
    return `unless ${clauseOf(only, true, words)}`;
  }
  return `if ${conditions
    .map(
      condition =>
        clauseOf(condition, !isNegated(condition.comparison), words) +
        existsWords(condition),
    )
    .join(' and ')}`;
}

/** Negated operators hold without the key anyhow. */
function existsWords({ ifExists, key, comparison }: Condition): string {
  return ifExists && !isNegated(comparison) ? ` (or ${key} is absent)` : '';
}

/** A condition by its positive operator, or the opposite of it. */
function clauseOf(
  condition: Condition,
  positive: boolean,
  words: PolicyWords,
): string {
  const isPlain = !condition.set && condition.comparison !== 'Null';
  const special = isPlain ? words.condition(condition, positive) : undefined;
  return special ?? generalClause(condition, positive);
}

function generalClause(condition: Condition, positive: boolean): string {
  const { key, values, set, comparison } = condition;
  if (comparison === 'Null') {
    return values.some(value => value.toLowerCase() === 'true')
      ? `${key} is absent`
      : `${key} is present`;
  }
  const subject = set
    ? `${set === 'any' ? 'any' : 'every'} value of ${key}`
    : key;
  return `${subject} ${relationWords(comparison, positive)} ${joinOr(values)}`;
}

function relationWords(
  comparison: Condition['comparison'],
  positive: boolean,
): string {
  const is = positive ? 'is' : 'is not';
  if (comparison.endsWith('Like') || comparison.startsWith('Arn')) {
    return positive ? 'matches' : 'does not match';
  }
  if (comparison.endsWith('IpAddress')) {
    return `${is} in`;
  }
  const order = /(Less|Greater)Than(Equals)?$/.exec(comparison);
  if (!order) {
    return is;
  }
  const words = order[1] === 'Less' ? 'less than' : 'more than';
  return order[2]
    ? `${is} at ${order[1] === 'Less' ? 'most' : 'least'}`
    : `${is} ${words}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function joinOr(items: readonly string[], conjunction = 'or'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${conjunction} ${
        items[items.length - 1]
      }`;
}
