import { compileCondition, type CompiledCondition } from './compileCondition';
import { matchPrincipals } from './matchPrincipal';
import type {
  ElementMatch,
  PolicyDocument,
  PolicyStatement,
} from './PolicyDocument';
import type { PolicyRequest } from './PolicyRequest';
import { RequestContext } from './RequestContext';
import { compileResource } from './ResourcePattern';
import {
  anyOf,
  compileText,
  type TextPattern,
  type TextPatternOptions,
} from './TextPattern';
import { and, EITHER, every, FALSE, not, TRUE, type Truth } from './truth';

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

/**
 * A statement with its parts as functions, so that no request parses or builds anything.
 *
 * @public
 */
export interface CompiledStatement {
  statement: PolicyStatement;
  /** Whether it is about a call, whoever makes it and under whatever conditions. */
  isAbout(action: string, resource: string, context: RequestContext): Truth;
  isAboutAction(action: string): boolean;
  isAboutResource(resource: string, context: RequestContext): Truth;
  /** True if its resources have variables, so that what it is about depends on the context. */
  isContextual: boolean;
  isAboutPrincipal(principal: PolicyRequest['principal']): Truth;
  conditions: CompiledCondition[];
}

/** Actions have no variables. */
const NO_CONTEXT = new RequestContext({});

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
  const isAction = compileElement(actions, compileText, {
    variables: false,
    ignoreCase: true,
  });
  const isAboutAction = (action: string) =>
    isAction(action, NO_CONTEXT) === TRUE;
  const isAboutResource = resources
    ? compileElement(resources, compileResource, { variables: hasVariables })
    : () => TRUE;
  return {
    statement,
    isAbout: (action, resource, context) =>
      isAboutAction(action) ? isAboutResource(resource, context) : FALSE,
    isAboutAction,
    isAboutResource,
    isContextual:
      hasVariables &&
      (resources?.of.some(text => text.includes('${')) ?? false),
    isAboutPrincipal: principal =>
      principals ? matchPrincipals(principals, principal) : TRUE,
    conditions: statement.conditions.map(condition =>
      compileCondition(condition, hasVariables),
    ),
  };
}

function compileElement(
  element: ElementMatch<string>,
  compile: (text: string, options: TextPatternOptions) => TextPattern,
  options: { variables: boolean; ignoreCase?: boolean },
): TextPattern {
  const unresolved = element.not ? truthWhenUnresolved(element.of) : FALSE;
  const patterns = element.of.map(text =>
    compile(text, { wildcards: true, unresolved, ...options }),
  );
  if (patterns.length === 1 && !element.not) {
    return patterns[0];
  }
  const isListed = anyOf(patterns);
  return element.not
    ? (text, context) => not(isListed(text, context))
    : isListed;
}

/** A `NotResource` whose variable has no value is about no resource; AWS does not say so of one among several values. */
function truthWhenUnresolved(values: readonly string[]): Truth {
  return values.length === 1 ? TRUE : EITHER;
}

/** Whether a statement applies to a request. */
export function statementApplies(
  compiled: CompiledStatement,
  request: PolicyRequest,
): Truth {
  const about = compiled.isAbout(
    request.action,
    request.resource,
    request.context,
  );
  const aboutWhom =
    about === FALSE
      ? FALSE
      : and(about, compiled.isAboutPrincipal(request.principal));
  return aboutWhom === FALSE
    ? FALSE
    : and(
        aboutWhom,
        every(compiled.conditions, condition => condition(request.context)),
      );
}
