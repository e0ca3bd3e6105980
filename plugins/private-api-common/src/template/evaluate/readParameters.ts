import { unknownBecause } from '../../inventory';
import { JsonMap, listOf, isTrue } from '../parse/jsonValue';

/** CloudFormation's own limit for the value of a parameter. */
const MAX_VALUE_LENGTH = 4096;

/**
 * The values of a template's parameters, and what is wrong with those that were given.
 *
 * @param declared - the template's `Parameters`
 * @param given - values by name; they win over the outputs of earlier templates, and these over defaults
 */
export function readParameters(
  declared: ReadonlyMap<string, JsonMap>,
  given: Readonly<Record<string, string>>,
  earlierOutputs: ReadonlyMap<string, unknown>,
): {
  values: Map<string, unknown>;
  problems: { name: string; message: string }[];
} {
  const values = new Map<string, unknown>();
  const problems: { name: string; message: string }[] = [];
  for (const [name, declaration] of declared) {
    const raw = Object.hasOwn(given, name)
      ? given[name]
      : earlierOutputs.get(name) ?? declaration.Default;
    values.set(name, valueOf(name, declaration, raw));
    const message = complaint(name, declaration, raw);
    if (message) {
      problems.push({ name, message });
    }
  }
  for (const name of Object.keys(given).filter(n => !declared.has(n))) {
    problems.push({ name, message: `the template has no parameter ${name}` });
  }
  return { values, problems };
}

function valueOf(name: string, declaration: JsonMap, raw: unknown): unknown {
  const type = String(declaration.Type ?? 'String');
  if (isTrue(declaration.NoEcho)) {
    return unknownBecause(`parameter ${name} is secret (NoEcho)`);
  }
  if (raw === undefined || raw === null) {
    return unknownBecause(`parameter ${name} has no value`);
  }
  if (type.startsWith('AWS::SSM::Parameter::')) {
    return unknownBecause(
      `parameter ${name} is read from Systems Manager at deployment`,
    );
  }
  if (typeof raw === 'string' && raw.length > MAX_VALUE_LENGTH) {
    return unknownBecause(
      `the value of parameter ${name} is longer than ${MAX_VALUE_LENGTH} characters`,
    );
  }
  if (typeof raw === 'object') {
    // An Unknown or a list from the output of an earlier template.
    return raw;
  }
  return isListType(type)
    ? String(raw)
        .split(',')
        .map(item => item.trim())
    : String(raw);
}

function isListType(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

function complaint(
  name: string,
  declaration: JsonMap,
  raw: unknown,
): string | undefined {
  const allowed = listOf(declaration.AllowedValues).map(String);
  if (allowed.length === 0 || typeof raw !== 'string') {
    return undefined;
  }
  const isAllowed = isListType(String(declaration.Type))
    ? raw.split(',').every(item => allowed.includes(item.trim()))
    : allowed.includes(raw);
  return isAllowed
    ? undefined
    : `parameter ${name} must be one of ${allowed.join(', ')}`;
}
