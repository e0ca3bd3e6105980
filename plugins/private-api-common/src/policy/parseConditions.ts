import { parseAddress } from './networks';
import { parseDate, parseNumber } from './numbers';
import { COMPARISONS, type Comparison, type Condition } from './PolicyDocument';
import { isObject, type ProblemList } from './ProblemList';

const OPERATOR = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/i;
const BY_LOWER_CASE = new Map(
  COMPARISONS.map(comparison => [comparison.toLowerCase(), comparison]),
);
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Reads a `Condition` block. */
export function parseConditions(
  json: unknown,
  path: string,
  hasVariables: boolean,
  problems: ProblemList,
): Condition[] {
  if (json === undefined) {
    return [];
  }
  if (!isObject(json)) {
    problems.error(path, 'is not an object');
    return [];
  }
  return Object.entries(json).flatMap(([operator, keys]) => {
    const at = `${path}.${operator}`;
    const parsed = parseOperator(operator);
    if (!parsed) {
      problems.error(at, 'is not a condition operator');
      return [];
    }
    if (!isObject(keys)) {
      problems.error(at, 'is not an object of condition keys');
      return [];
    }
    return Object.entries(keys).map(([key, value]) => {
      const values = problems.strings(value, `${at}.${key}`, true);
      const condition = { ...parsed, operator, key, values };
      checkKey(key, `${at}.${key}`, problems);
      checkValues(condition, `${at}.${key}`, hasVariables, problems);
      return condition;
    });
  });
}

type Operator = Pick<Condition, 'comparison' | 'set' | 'ifExists'>;

/** The parts of an operator such as `ForAnyValue:StringLikeIfExists`. */
export function parseOperator(text: string): Operator | undefined {
  const match = OPERATOR.exec(text);
  const comparison = match && BY_LOWER_CASE.get(match[2].toLowerCase());
  if (!comparison) {
    return undefined;
  }
  const ifExists = match[3] !== undefined;
  if (comparison === 'Null' && (ifExists || match[1])) {
    return undefined;
  }
  return { comparison, ifExists, ...(match[1] && { set: setOf(match[1]) }) };
}

function setOf(prefix: string): 'any' | 'all' {
  return prefix.toLowerCase() === 'foranyvalue' ? 'any' : 'all';
}

function checkKey(key: string, path: string, problems: ProblemList): void {
  if (!/^[^\s:]+:\S/.test(key)) {
    problems.error(path, 'is not a condition key such as aws:SourceVpce');
  }
}

function checkValues(
  condition: Condition,
  path: string,
  hasVariables: boolean,
  problems: ProblemList,
): void {
  const expected = expectedKind(condition.comparison);
  for (const value of condition.values) {
    if (hasVariables && expected?.variables && value.includes('${')) {
      continue;
    }
    if (expected && !expected.accepts(value)) {
      problems[expected.level](
        path,
        `${JSON.stringify(value)} is not ${expected.words}`,
      );
    }
  }
}

interface ValueKind {
  words: string;
  level: 'error' | 'warning';
  variables?: boolean;
  accepts(value: string): boolean;
}

function expectedKind(comparison: Comparison): ValueKind | undefined {
  if (comparison === 'Null' || comparison === 'Bool') {
    return {
      words: 'true or false',
      level: 'error',
      variables: comparison === 'Bool',
      accepts: value => /^(true|false)$/i.test(value),
    };
  }
  if (comparison.startsWith('Numeric')) {
    return {
      words: 'a number',
      level: 'error',
      accepts: value => parseNumber(value) !== undefined,
    };
  }
  if (comparison.startsWith('Date')) {
    return {
      words: 'a date in ISO 8601 or seconds since 1970',
      level: 'error',
      accepts: value => parseDate(value) !== undefined,
    };
  }
  if (comparison.endsWith('IpAddress')) {
    return {
      words: 'an IP address or CIDR block',
      level: 'error',
      accepts: value => parseAddress(value) !== undefined,
    };
  }
  if (comparison.startsWith('Arn')) {
    return {
      words: 'an ARN with its six parts',
      level: 'warning',
      variables: true,
      accepts: value => value === '*' || value.split(':').length >= 6,
    };
  }
  return comparison === 'BinaryEquals'
    ? {
        words: 'base64',
        level: 'error',
        accepts: value => BASE64.test(value),
      }
    : undefined;
}
