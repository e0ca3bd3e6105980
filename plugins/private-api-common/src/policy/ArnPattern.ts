import type { RequestContext } from './RequestContext';
import { compileTokens, type TextPattern } from './TextPattern';
import { parseTemplate, STAR, type TemplateToken } from './TextTemplate';
import { EITHER, every, FALSE, TRUE, type Truth } from './truth';

const COLON = ':'.charCodeAt(0);
const PART_COUNT = 6;

/**
 * Compiles a value of the Arn operators: each of the six parts is compared on its own, so that a star does not run over
 * a colon, except in the last one.
 */
export function compileArn(
  source: string,
  variables: boolean,
  unresolved: Truth,
): TextPattern {
  const tokens = parseTemplate(source, { wildcards: true, variables });
  if (tokens.length === 1 && tokens[0] === STAR) {
    return () => TRUE;
  }
  const parts = splitTokens(tokens).map(part =>
    compileTokens(part, { wildcards: true, variables, unresolved }),
  );
  if (parts.length < PART_COUNT) {
    // Not an ARN. AWS does not say whether its stars may then run over colons.
    return () => EITHER;
  }
  return (text, context) => matchParts(parts, text, context);
}

function matchParts(
  patterns: readonly TextPattern[],
  text: string,
  context: RequestContext,
): Truth {
  const parts = splitText(text);
  if (parts.length < PART_COUNT) {
    return FALSE;
  }
  let index = 0;
  return every(patterns, pattern => pattern(parts[index++], context));
}

function splitTokens(tokens: readonly TemplateToken[]): TemplateToken[][] {
  const parts: TemplateToken[][] = [[]];
  for (const token of tokens) {
    if (token === COLON && parts.length < PART_COUNT) {
      parts.push([]);
    } else {
      parts[parts.length - 1].push(token);
    }
  }
  return parts;
}

function splitText(text: string): string[] {
  const parts = text.split(':');
  return parts.length <= PART_COUNT
    ? parts
    : [
        ...parts.slice(0, PART_COUNT - 1),
        parts.slice(PART_COUNT - 1).join(':'),
      ];
}
