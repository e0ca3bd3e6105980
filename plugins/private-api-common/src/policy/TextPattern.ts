import { canMatchGlob, matchesGlob, textOf, type Glob } from './glob';
import { ANY_TEXT } from './PolicyRequest';
import type { RequestContext } from './RequestContext';
import { parseTemplate, STAR, TemplateToken, Variable } from './TextTemplate';
import { EITHER, FALSE, or, TRUE, type Truth } from './truth';

/** Tests a text of a request against a text of a policy. */
export type TextPattern = (text: string, context: RequestContext) => Truth;

export interface TextPatternOptions {
  wildcards: boolean;
  variables: boolean;
  ignoreCase?: boolean;
  /**
   * The answer where a variable has no value and no default. AWS lets no positive comparison match then, so that negated
   * operators hold; a `NotResource` with such a value is about no resource, as if the value matched all of them.
   *
   * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html}
   */
  unresolved?: Truth;
}

/** Compiles a text of a policy, for example a `Resource` or a value of `StringLike`. */
export function compileText(
  source: string,
  options: TextPatternOptions,
): TextPattern {
  const text = options.ignoreCase ? source.toLowerCase() : source;
  return compileTokens(parseTemplate(text, options), options);
}

/** The same for a part of a text already split. */
export function compileTokens(
  tokens: readonly TemplateToken[],
  options: TextPatternOptions,
): TextPattern {
  const test = isStatic(tokens)
    ? compileGlob(tokens)
    : compileVariableGlob(tokens, options);
  return options.ignoreCase
    ? (text, context) => test(text.toLowerCase(), context)
    : test;
}

/** True of a text that one of the patterns matches. A matrix asks millions of times: no function is made to ask it. */
export function anyOf(patterns: readonly TextPattern[]): TextPattern {
  if (patterns.length === 1) {
    return patterns[0];
  }
  return (text, context) => {
    let result: Truth = FALSE;
    for (const pattern of patterns) {
      result = or(result, pattern(text, context));
      if (result === TRUE) {
        return TRUE;
      }
    }
    return result;
  };
}

function isStatic(tokens: readonly TemplateToken[]): tokens is Glob {
  return tokens.every(token => typeof token === 'number');
}

/** Patterns of real policies mostly begin with plain text, and end with it or with one star: only the rest is searched. */
function compileGlob(glob: Glob): TextPattern {
  const firstWildcard = glob.findIndex(token => token < 0);
  if (firstWildcard < 0) {
    const literal = textOf(glob);
    return text => (text === literal ? TRUE : openTruth(glob, text));
  }
  const prefix = textOf(glob.slice(0, firstWildcard));
  const isOpenEnded =
    glob[firstWildcard] === STAR && firstWildcard === glob.length - 1;
  return text => {
    if (text.startsWith(prefix)) {
      return isOpenEnded || matchesGlob(glob, text, firstWildcard)
        ? TRUE
        : openTruth(glob, text);
    }
    // What is plain in both must agree as far as it goes.
    const plain = text.indexOf(ANY_TEXT);
    return plain >= 0 && prefix.startsWith(text.slice(0, plain))
      ? openTruth(glob, text)
      : FALSE;
  };
}

function globTruth(glob: Glob, text: string): Truth {
  return matchesGlob(glob, text) ? TRUE : openTruth(glob, text);
}

/** Of a text that does not match as it stands: it still may, if it has open parts. */
function openTruth(glob: Glob, text: string): Truth {
  return text.includes(ANY_TEXT) && canMatchGlob(glob, text) ? EITHER : FALSE;
}

function compileVariableGlob(
  tokens: readonly TemplateToken[],
  options: TextPatternOptions,
): TextPattern {
  const unresolved = options.unresolved ?? FALSE;
  return (text, context) => {
    const glob: number[] = [];
    let isExact = true;
    for (const token of tokens) {
      if (typeof token === 'number') {
        glob.push(token);
        continue;
      }
      const value = resolveVariable(token, context);
      if (value === 'none') {
        return unresolved;
      }
      if (value === 'unknown') {
        isExact = false;
        glob.push(STAR);
      } else {
        pushLiteral(
          glob,
          options.ignoreCase ? value.text.toLowerCase() : value.text,
        );
      }
    }
    if (isExact) {
      return globTruth(glob, text);
    }
    return unresolved !== FALSE || canMatchGlob(glob, text) ? EITHER : FALSE;
  };
}

/** Wildcards in the value of a variable are plain text. */
function pushLiteral(glob: number[], text: string): void {
  for (let i = 0; i < text.length; i++) {
    glob.push(text.charCodeAt(i));
  }
}

function resolveVariable(
  variable: Variable,
  context: RequestContext,
): { text: string } | 'none' | 'unknown' {
  const value = context.get(variable.key);
  if (value.state === 'unknown') {
    return 'unknown';
  }
  if (value.state === 'absent' || value.values.length === 0) {
    return variable.fallback === undefined
      ? 'none'
      : { text: variable.fallback };
  }
  // AWS does not say what a key with several values is as a variable.
  return value.values.length === 1 ? { text: value.values[0] } : 'unknown';
}
