/** `*` in a template. */
export const STAR = -1;
/** `?` in a template. */
export const ONE = -2;

/** A policy variable, for example `${aws:PrincipalTag/team, 'none'}`. */
export interface Variable {
  /** In lower case. */
  key: string;
  fallback?: string;
}

/** UTF-16 code units of literal text, {@link STAR}, {@link ONE}, and variables. */
export type TemplateToken = number | Variable;

const ESCAPES: Record<string, string> = { '*': '*', '?': '?', $: '$' };
const VARIABLE = /\$\{([^{}]*)\}/y;
const FALLBACK = /^(.*?)\s*,\s*'(.*)'$/s;

/**
 * Splits a policy's text into literal text, wildcards and variables.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html}
 */
export function parseTemplate(
  text: string,
  has: { wildcards: boolean; variables: boolean },
): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  for (let i = 0; i < text.length; i++) {
    const variable = has.variables && text[i] === '$' && variableAt(text, i);
    if (variable) {
      pushVariable(tokens, variable[1]);
      i += variable[0].length - 1;
    } else if (has.wildcards && text[i] === '*') {
      tokens.push(STAR);
    } else if (has.wildcards && text[i] === '?') {
      tokens.push(ONE);
    } else {
      tokens.push(text.charCodeAt(i));
    }
  }
  return tokens;
}

function variableAt(text: string, index: number): RegExpExecArray | null {
  VARIABLE.lastIndex = index;
  return VARIABLE.exec(text);
}

function pushVariable(tokens: TemplateToken[], body: string): void {
  const escaped = ESCAPES[body];
  if (escaped) {
    tokens.push(escaped.charCodeAt(0));
    return;
  }
  const withFallback = FALLBACK.exec(body);
  tokens.push(
    withFallback
      ? { key: withFallback[1].trim().toLowerCase(), fallback: withFallback[2] }
      : { key: body.trim().toLowerCase() },
  );
}
