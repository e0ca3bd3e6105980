import { compileCondition, type CompiledCondition } from './compileCondition';
import { matchPrincipals } from './matchPrincipal';
import type {
  ElementMatch,
  PolicyDocument,
  PolicyStatement,
} from './PolicyDocument';
import type { PolicyRequest } from './PolicyRequest';
import type { RequestContext } from './RequestContext';
import { compileText, type TextPattern } from './TextPattern';
import {
  and,
  EITHER,
  every,
  FALSE,
  not,
  some,
  TRUE,
  type Truth,
} from './truth';

/**
 * What a policy says of a request.
 *
 * @public
 */
export type PolicyAnswer = 'allow' | 'deny' | 'silent';

/**
 * A policy ready to be asked many times.
 *
 * @public
 */
export interface CompiledPolicy {
  document: PolicyDocument;
  statements: CompiledStatement[];
}

/** A statement with its parts as functions, so that no request parses or builds anything. */
export interface CompiledStatement {
  statement: PolicyStatement;
  isAbout(action: string, resource: string, context: RequestContext): Truth;
  isAboutPrincipal(principal: PolicyRequest['principal']): Truth;
  conditions: CompiledCondition[];
}

/**
 * Compiles a policy.
 *
 * @public
 */
export function compilePolicy(document: PolicyDocument): CompiledPolicy {
  const hasVariables = document.version === '2012-10-17';
  return {
    document,
    statements: document.statements.map(statement =>
      compileStatement(statement, hasVariables),
    ),
  };
}

function compileStatement(
  statement: PolicyStatement,
  hasVariables: boolean,
): CompiledStatement {
  const { actions, resources, principals } = statement;
  const isAction = compileElement(actions, {
    variables: false,
    ignoreCase: true,
  });
  const isResource = resources
    ? compileElement(resources, { variables: hasVariables })
    : () => TRUE;
  return {
    statement,
    isAbout: (action, resource, context) =>
      and(isAction(action, context), isResource(resource, context)),
    isAboutPrincipal: principal =>
      principals ? matchPrincipals(principals, principal) : TRUE,
    conditions: statement.conditions.map(condition =>
      compileCondition(condition, hasVariables),
    ),
  };
}

function compileElement(
  element: ElementMatch<string>,
  options: { variables: boolean; ignoreCase?: boolean },
): TextPattern {
  const patterns = element.of.map(text =>
    compileText(text, {
      wildcards: true,
      unresolved: element.not ? EITHER : FALSE,
      ...options,
    }),
  );
  if (patterns.length === 1 && !element.not) {
    return patterns[0];
  }
  return (text, context) => {
    const isListed = some(patterns, pattern => pattern(text, context));
    return element.not ? not(isListed) : isListed;
  };
}

/** Whether a statement applies to a request. */
export function statementApplies(
  compiled: CompiledStatement,
  request: PolicyRequest,
): Truth {
  const about = and(
    compiled.isAbout(request.action, request.resource, request.context),
    compiled.isAboutPrincipal(request.principal),
  );
  return about === FALSE
    ? FALSE
    : and(
        about,
        every(compiled.conditions, condition => condition(request.context)),
      );
}
