import type { CompiledPolicy, CompiledStatement } from './CompiledPolicy';
import { combineStatements, type AnswerSet } from './evaluatePolicy';
import type { PolicyRequest } from './PolicyRequest';
import { RequestContext } from './RequestContext';
import { and, every, FALSE, type Truth } from './truth';

/**
 * A policy that answers to one kind of request, of which only the context varies.
 *
 * @public
 */
export type NarrowedPolicy = (context: RequestContext) => AnswerSet;

/** For statements that do not look at it. */
const NOTHING = new RequestContext({});

/**
 * Narrows a policy to one principal, action and resource. Answers as {@link evaluatePolicy} does, without looking again at
 * what cannot change: worth it where hundreds of callers are judged by one policy.
 *
 * @public
 */
export function narrowPolicy(
  policy: CompiledPolicy,
  { principal, action, resource }: Omit<PolicyRequest, 'context'>,
): NarrowedPolicy {
  const narrowed = policy.statements
    .filter(one => one.isAboutAction(action))
    .map(one => narrowStatement(one, principal, resource))
    .filter(one => one.isContextual || one.isAboutIt(NOTHING) !== FALSE);
  return context =>
    combineStatements(narrowed, ({ isAboutIt, conditions }) => {
      const about = isAboutIt(context);
      return about === FALSE
        ? FALSE
        : and(
            about,
            every(conditions, condition => condition(context)),
          );
    });
}

interface NarrowedStatement extends CompiledStatement {
  isAboutIt(context: RequestContext): Truth;
}

function narrowStatement(
  compiled: CompiledStatement,
  principal: PolicyRequest['principal'],
  resource: string,
): NarrowedStatement {
  const isAboutCaller = compiled.isAboutPrincipal(principal);
  const isAboutIt = (context: RequestContext) =>
    and(isAboutCaller, compiled.isAboutResource(resource, context));
  if (compiled.isContextual) {
    return { ...compiled, isAboutIt };
  }
  const settled = isAboutIt(NOTHING);
  return { ...compiled, isAboutIt: () => settled };
}
