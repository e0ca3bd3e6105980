import { compileArn } from './ArnPattern';
import {
  compileText,
  type TextPattern,
  type TextPatternOptions,
} from './TextPattern';
import { EITHER, FALSE, TRUE } from './truth';

/** Segments of an ARN, of which the last takes in all further colons. */
const SEGMENT_COUNT = 6;
const SERVICE = 2;

/**
 * Compiles a value of `Resource` or `NotResource`.
 *
 * @remarks
 * Only a star that ends its segment runs over colons, and the segment of the service has no wildcards. What AWS makes of a
 * text that matches against these rules it does not say, so that the answer is open.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html}
 */
export function compileResource(
  source: string,
  options: TextPatternOptions,
): TextPattern {
  const loose = compileText(source, options);
  const segments = source.split(':');
  const isSure = strictly(source, segments, options);
  return isSure
    ? (text, context) => {
        const truth = loose(text, context);
        return truth === TRUE && isSure(text, context) !== TRUE
          ? EITHER
          : truth;
      }
    : loose;
}

/** What tells whether a match keeps to the rules; none where every match does. */
function strictly(
  source: string,
  segments: readonly string[],
  { variables, unresolved = FALSE }: TextPatternOptions,
): TextPattern | undefined {
  if (segments[0] === 'arn' && /[*?]/.test(segments[SERVICE] ?? '')) {
    return () => EITHER;
  }
  const hasInnerStar = segments
    .slice(0, SEGMENT_COUNT - 1)
    .some(segment => /\*./s.test(segment));
  return hasInnerStar ? compileArn(source, variables, unresolved) : undefined;
}
