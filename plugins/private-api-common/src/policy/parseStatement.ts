import { parseConditions } from './parseConditions';
import { parsePrincipals } from './parsePrincipals';
import type {
  ElementMatch,
  PolicyStatement,
  Principal,
} from './PolicyDocument';
import { isObject, type JsonObject, type ProblemList } from './ProblemList';

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;
const ACTION = /^(\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$/;

/** Where a statement stands in its policy. */
export interface StatementPlace {
  path: string;
  /** From 1. */
  index: number;
  hasVariables: boolean;
}

/** Reads one statement. */
export function parseStatement(
  json: unknown,
  { path, index, hasVariables }: StatementPlace,
  problems: ProblemList,
): PolicyStatement | undefined {
  if (!isObject(json)) {
    problems.error(path, 'is not an object');
    return undefined;
  }
  problems.unknownKeys(json, path, ELEMENTS);
  const effect = parseEffect(json.Effect, path, problems);
  const sid = parseSid(json.Sid, path, problems);
  const actions = parseActions(json, path, problems);
  const resources = parseElement(json, 'Resource', path, problems);
  const principals = parsePrincipalElement(json, path, problems);
  const conditions = parseConditions(
    json.Condition,
    `${path}.Condition`,
    hasVariables,
    problems,
  );
  if (!effect || !actions) {
    return undefined;
  }
  return {
    index,
    ...(sid && { sid }),
    effect,
    ...(principals && { principals }),
    actions,
    ...(resources && { resources }),
    conditions,
    text: JSON.stringify(json, undefined, 2),
  };
}

function parseEffect(
  effect: unknown,
  path: string,
  problems: ProblemList,
): PolicyStatement['effect'] | undefined {
  if (effect === 'Allow' || effect === 'Deny') {
    return effect;
  }
  problems.error(
    `${path}.Effect`,
    effect === undefined
      ? 'is missing'
      : `must be Allow or Deny, not ${JSON.stringify(effect)}`,
  );
  return undefined;
}

function parseSid(
  sid: unknown,
  path: string,
  problems: ProblemList,
): string | undefined {
  if (sid !== undefined && typeof sid !== 'string') {
    problems.error(`${path}.Sid`, 'is not a string');
    return undefined;
  }
  return sid || undefined;
}

function parseActions(
  json: JsonObject,
  path: string,
  problems: ProblemList,
): ElementMatch<string> | undefined {
  const actions = parseElement(json, 'Action', path, problems);
  if (!actions) {
    if (json.Action === undefined && json.NotAction === undefined) {
      problems.error(`${path}.Action`, 'is missing');
    }
    return undefined;
  }
  for (const action of actions.of) {
    if (!ACTION.test(action)) {
      problems.error(
        `${path}.${actions.not ? 'NotAction' : 'Action'}`,
        `${JSON.stringify(action)} is not an action such as execute-api:Invoke`,
      );
    }
  }
  return actions;
}

/** `Xxx` or `NotXxx`, not both. */
function parseElement(
  json: JsonObject,
  name: 'Action' | 'Resource',
  path: string,
  problems: ProblemList,
): ElementMatch<string> | undefined {
  const present = onlyOne(json, name, path, problems);
  if (!present) {
    return undefined;
  }
  const of = problems.strings(json[present.key], `${path}.${present.key}`);
  return of.length > 0 ? { not: present.not, of } : undefined;
}

function parsePrincipalElement(
  json: JsonObject,
  path: string,
  problems: ProblemList,
): ElementMatch<Principal> | undefined {
  const present = onlyOne(json, 'Principal', path, problems);
  return present
    ? {
        not: present.not,
        of: parsePrincipals(
          json[present.key],
          `${path}.${present.key}`,
          problems,
        ),
      }
    : undefined;
}

function onlyOne(
  json: JsonObject,
  name: 'Action' | 'Resource' | 'Principal',
  path: string,
  problems: ProblemList,
): { key: string; not: boolean } | undefined {
  const negation = `Not${name}`;
  if (json[name] !== undefined && json[negation] !== undefined) {
    problems.error(
      `${path}.${negation}`,
      `cannot stand beside ${name} in one statement`,
    );
  }
  if (json[name] !== undefined) {
    return { key: name, not: false };
  }
  return json[negation] === undefined
    ? undefined
    : { key: negation, not: true };
}
