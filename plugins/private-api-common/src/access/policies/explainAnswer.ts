import type {
  ConditionTrace,
  ContextValue,
  PolicyExplanation,
  PolicyStatement,
  RequestPrincipal,
  StatementTrace,
} from '../../policy';
import { isIdentityKey } from './conditionKeys';

/** How a statement is called, for example `statement 2 (DenyOthers)`. */
export function nameOfStatement(statement: PolicyStatement): string {
  return statement.sid
    ? `statement ${statement.index} (${statement.sid})`
    : `statement ${statement.index}`;
}

/** One sentence on what a policy answered, and why. */
export function explainAnswer(
  { answers, deciding, statements }: PolicyExplanation,
  principal: RequestPrincipal,
): string {
  const [first] = deciding;
  if (answers.length > 1) {
    return first
      ? `${capitalise(
          nameOfStatement(first.statement),
        )} decides, and ${whyUnknown(first)}.`
      : 'It cannot be told which statement applies.';
  }
  switch (answers[0]) {
    case 'deny':
      return `${capitalise(
        nameOfStatement(first.statement),
      )} denies it${because(whyApplies(first))}.`;
    case 'allow':
      return `${capitalise(nameOfStatement(first.statement))} allows it.`;
    default:
      return `No statement allows it${because(
        whyNoneAllows(statements, principal),
      )}.`;
  }
}

/** The statement to show: the one that decided, or the Allow that comes nearest where none did. */
export function evidenceStatement(
  explanation: PolicyExplanation,
): StatementTrace | undefined {
  return explanation.deciding[0] ?? nearestAllow(explanation.statements);
}

function because(reason: string | undefined): string {
  return reason ? `: ${reason}` : '';
}

function whyApplies(trace: StatementTrace): string | undefined {
  const reasons = trace.conditions
    .filter(condition => condition.holds === 'yes')
    .map(describeCondition);
  return reasons.length > 0 ? reasons.join(', and ') : undefined;
}

function whyNoneAllows(
  statements: readonly StatementTrace[],
  principal: RequestPrincipal,
): string | undefined {
  const nearest = nearestAllow(statements);
  if (!nearest) {
    return 'it has no Allow';
  }
  const name = nameOfStatement(nearest.statement);
  if (nearest.target === 'no') {
    return `${name} is about other calls`;
  }
  if (nearest.principal === 'no') {
    return `${name} names other principals, and the caller is ${callerWords(
      principal,
    )}`;
  }
  const failed = nearest.conditions.find(one => one.holds === 'no');
  return failed && `in ${name} ${describeCondition(failed)}`;
}

/** The Allow that the most parts of agree with the call. */
function nearestAllow(
  statements: readonly StatementTrace[],
): StatementTrace | undefined {
  let nearest: StatementTrace | undefined;
  for (const one of statements) {
    const isNearer = !nearest || closeness(one) > closeness(nearest);
    if (one.statement.effect === 'Allow' && isNearer) {
      nearest = one;
    }
  }
  return nearest;
}

function closeness({ target, principal, conditions }: StatementTrace): number {
  const failed = conditions.filter(one => one.holds === 'no').length;
  return (target === 'no' ? 0 : 1000) + (principal === 'no' ? 0 : 500) - failed;
}

function whyUnknown(trace: StatementTrace): string {
  const open = trace.conditions.find(one => one.holds === 'unknown');
  if (open) {
    const { key } = open.condition;
    return open.actual.state === 'unknown'
      ? `${key} is not known: ${open.actual.reason}`
      : `what ${open.condition.operator} makes of ${key} is not certain`;
  }
  return trace.principal === 'unknown'
    ? 'who signs the call is not known'
    : 'it is about some of the calls only';
}

function describeCondition({ condition, actual }: ConditionTrace): string {
  const wanted = `${condition.operator} ${condition.values.join(', ')}`;
  return `${condition.key} is ${valueWords(condition.key, actual)} (${wanted})`;
}

function valueWords(key: string, actual: ContextValue): string {
  switch (actual.state) {
    case 'known':
      return actual.values.join(', ');
    case 'absent':
      return isIdentityKey(key)
        ? 'absent, as only AWS_IAM methods have it'
        : 'absent';
    default:
      return actual.within?.join(' or ') ?? 'not known';
  }
}

function callerWords(principal: RequestPrincipal): string {
  switch (principal.type) {
    case 'aws':
      return principal.arn;
    case 'anonymous':
      return 'anonymous, as on every method without AWS_IAM';
    default:
      return 'not known';
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
