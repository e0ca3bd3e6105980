import { compileArn } from './ArnPattern';
import { parseDate, parseNumber } from './numbers';
import { isWithin, isWithinAny, parseAddress, type Address } from './networks';
import type { Comparison, Condition } from './PolicyDocument';
import type { ContextValue, RequestContext } from './RequestContext';
import { anyOf, compileText, type TextPatternOptions } from './TextPattern';
import { EITHER, FALSE, not, some, truthOf, type Truth } from './truth';

/** How one operator compares one value of a request with the values of a condition. */
export interface CompiledComparison {
  negated: boolean;
  test(text: string, context: RequestContext): Truth;
  /** For a key that is present with a value that is not known. */
  testUnknown(value: ContextValue & { state: 'unknown' }): Truth;
}

type Test = CompiledComparison['test'];

const NEGATED = /Not/;

/** Compiles the values of a condition, which the parser has checked. A negated operator holds where its positive does not. */
export function comparisonOf(
  condition: Condition,
  hasVariables: boolean,
): CompiledComparison {
  const negated = isNegated(condition.comparison);
  if (/^(Not)?IpAddress$/.test(condition.comparison)) {
    return networkComparison(condition.values, negated);
  }
  const test = positiveTest(condition, hasVariables);
  return {
    negated,
    test: negated ? (text, context) => not(test(text, context)) : test,
    testUnknown: () => EITHER,
  };
}

/** True for the operators that hold where no value matches. */
export function isNegated(comparison: Comparison): boolean {
  return NEGATED.test(comparison);
}

function positiveTest(
  { comparison, values }: Condition,
  variables: boolean,
): Test {
  const text = (options: Partial<TextPatternOptions>): Test => {
    const patterns = values.map(value =>
      compileText(value, {
        wildcards: false,
        variables,
        ...options,
      }),
    );
    return anyOf(patterns);
  };
  switch (comparison) {
    case 'StringEquals':
    case 'StringNotEquals':
      return text({});
    case 'StringEqualsIgnoreCase':
    case 'StringNotEqualsIgnoreCase':
    case 'Bool':
      return text({ ignoreCase: true });
    case 'StringLike':
    case 'StringNotLike':
      return text({ wildcards: true });
    case 'BinaryEquals':
      return text({ variables: false });
    case 'ArnEquals':
    case 'ArnNotEquals':
    case 'ArnLike':
    case 'ArnNotLike':
      return anyOf(values.map(value => compileArn(value, variables, FALSE)));
    default:
      return comparison.startsWith('Numeric')
        ? orderTest(comparison.slice('Numeric'.length), values, parseNumber)
        : orderTest(comparison.slice('Date'.length), values, parseDate);
  }
}

function orderTest(
  relation: string,
  values: readonly string[],
  parse: (text: string) => number | undefined,
): Test {
  const bounds = values.map(value => parse(value) ?? NaN);
  const holds = relationOf(relation);
  return text => {
    const value = parse(text);
    // AWS does not say what becomes of a request's value of the wrong kind.
    return value === undefined
      ? EITHER
      : some(bounds, bound => truthOf(holds(value, bound)));
  };
}

function relationOf(relation: string): (a: number, b: number) => boolean {
  switch (relation) {
    case 'LessThan':
      return (a, b) => a < b;
    case 'LessThanEquals':
      return (a, b) => a <= b;
    case 'GreaterThan':
      return (a, b) => a > b;
    case 'GreaterThanEquals':
      return (a, b) => a >= b;
    default:
      return (a, b) => a === b;
  }
}

function networkComparison(
  values: readonly string[],
  negated: boolean,
): CompiledComparison {
  const networks = values
    .map(parseAddress)
    .filter((network): network is Address => network !== undefined);
  const signed = (truth: Truth) => (negated ? not(truth) : truth);
  return {
    negated,
    test: (text, context) => {
      const address = context.address(text);
      return address ? signed(isWithinAny(address, networks)) : EITHER;
    },
    testUnknown: value => signed(testNetworks(value.within, networks)),
  };
}

/** The caller sits somewhere in `within`: sure only where all of it lies inside, or all of it outside. */
function testNetworks(
  within: readonly string[] | undefined,
  networks: readonly Address[],
): Truth {
  const ranges = within?.map(parseAddress);
  if (!ranges || ranges.length === 0) {
    return EITHER;
  }
  const truths = ranges.map(range =>
    range ? some(networks, network => isWithin(range, network)) : EITHER,
  );
  return truths.every(truth => truth === truths[0]) ? truths[0] : EITHER;
}
