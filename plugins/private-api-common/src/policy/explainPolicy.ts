import type {
  CompiledPolicy,
  CompiledStatement,
  PolicyAnswer,
} from './CompiledPolicy';
import { answersOf, combineStatements } from './evaluatePolicy';
import type { Condition, PolicyStatement } from './PolicyDocument';
import type { PolicyRequest } from './PolicyRequest';
import type { ContextValue } from './RequestContext';
import { and, every, FALSE, TRUE, type Truth } from './truth';

/** @public */
export type Applies = 'yes' | 'no' | 'unknown';

/**
 * Why a policy answers as it does.
 *
 * @public
 */
export interface PolicyExplanation {
  answers: PolicyAnswer[];
  /** What each statement made of the request, in the order of the policy. */
  statements: StatementTrace[];
  /**
   * The statements that brought the answer: the Deny or the Allow that applies; where the answer is open, those that would
   * decide it; empty where none applies.
   */
  deciding: StatementTrace[];
}

/** @public */
export interface StatementTrace {
  statement: PolicyStatement;
  applies: Applies;
  principal: Applies;
  /** Action and resource together. */
  target: Applies;
  conditions: ConditionTrace[];
}

/** @public */
export interface ConditionTrace {
  condition: Condition;
  holds: Applies;
  /** What the request says of the key. */
  actual: ContextValue;
}

/**
 * Answers like {@link evaluatePolicy} and says why. Slower: it looks at every part of every statement.
 *
 * @public
 */
export function explainPolicy(
  policy: CompiledPolicy,
  request: PolicyRequest,
): PolicyExplanation {
  const truths = new Map<CompiledStatement, Truth>();
  const statements = policy.statements.map(compiled => {
    const { truth, trace } = traceStatement(compiled, request);
    truths.set(compiled, truth);
    return trace;
  });
  const answers = answersOf(
    combineStatements(
      policy.statements,
      compiled => truths.get(compiled) ?? FALSE,
    ),
  );
  return { answers, statements, deciding: decidingOf(statements, answers) };
}

function traceStatement(
  compiled: CompiledStatement,
  request: PolicyRequest,
): { truth: Truth; trace: StatementTrace } {
  const { statement } = compiled;
  const target = compiled.isAbout(
    request.action,
    request.resource,
    request.context,
  );
  const principal = compiled.isAboutPrincipal(request.principal);
  const holds = compiled.conditions.map(test => test(request.context));
  const truth = and(
    and(target, principal),
    every(holds, one => one),
  );
  return {
    truth,
    trace: {
      statement,
      applies: appliesOf(truth),
      principal: appliesOf(principal),
      target: appliesOf(target),
      conditions: statement.conditions.map((condition, i) => ({
        condition,
        holds: appliesOf(holds[i]),
        actual: request.context.get(condition.key.toLowerCase()),
      })),
    },
  };
}

function appliesOf(truth: Truth): Applies {
  switch (truth) {
    case TRUE:
      return 'yes';
    case FALSE:
      return 'no';
    default:
      return 'unknown';
  }
}

function decidingOf(
  statements: StatementTrace[],
  answers: readonly PolicyAnswer[],
): StatementTrace[] {
  if (answers.length === 1) {
    const effect = answers[0] === 'deny' ? 'Deny' : 'Allow';
    return statements.filter(
      one => one.applies === 'yes' && one.statement.effect === effect,
    );
  }
  const open = statements.filter(one => one.applies === 'unknown');
  // An open Allow beside one that applies changes nothing.
  return answers.includes('silent')
    ? open
    : open.filter(one => one.statement.effect === 'Deny');
}
