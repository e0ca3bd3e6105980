import { doubledKeys } from './doubledKeys';
import { parseStatement } from './parseStatement';
import type {
  ParsedPolicy,
  PolicyDocument,
  PolicyStatement,
} from './PolicyDocument';
import { isObject, ProblemList, type JsonObject } from './ProblemList';

const VERSIONS = ['2012-10-17', '2008-10-17'] as const;

/**
 * Reads a policy. Never throws: what is wrong with the text comes back as problems, each with its path.
 *
 * @example
 * `parsePolicy('{"Statement":{"Effect":"Alow"}}').problems[0]` is at `Statement.Effect`.
 *
 * @param text - JSON, unescaped; see {@link unescapePolicy}.
 *
 * @public
 */
export function parsePolicy(text: string): ParsedPolicy {
  const problems = new ProblemList();
  const document = parseDocument(parseJson(text, problems), problems);
  return problems.hasErrors || !document
    ? { problems: problems.items }
    : { document, problems: problems.items };
}

function parseJson(text: string, problems: ProblemList): unknown {
  try {
    const json: unknown = JSON.parse(text);
    const doubled = doubledKeys(text, json);
    if (doubled.length > 0) {
      problems.error(
        '',
        `has a key twice in one object, of which a reader sees only the last: ${doubled.join(
          ', ',
        )}`,
      );
    }
    return json;
  } catch (error) {
    problems.error('', `is not JSON: ${(error as Error).message}`);
    return undefined;
  }
}

function parseDocument(
  json: unknown,
  problems: ProblemList,
): PolicyDocument | undefined {
  if (!isObject(json)) {
    if (!problems.hasErrors) {
      problems.error('', 'is not a JSON object');
    }
    return undefined;
  }
  problems.unknownKeys(json, '', ['Version', 'Id', 'Statement']);
  const version = parseVersion(json.Version, problems);
  return {
    version,
    ...(typeof json.Id === 'string' ? { id: json.Id } : {}),
    statements: parseStatements(json, version === '2012-10-17', problems),
  };
}

function parseVersion(
  version: unknown,
  problems: ProblemList,
): PolicyDocument['version'] {
  const known = VERSIONS.find(one => one === version);
  if (!known && version !== undefined) {
    problems.error(
      'Version',
      `must be one of ${VERSIONS.join(', ')}, not ${JSON.stringify(version)}`,
    );
  }
  return known ?? '2008-10-17';
}

function parseStatements(
  json: JsonObject,
  hasVariables: boolean,
  problems: ProblemList,
): PolicyStatement[] {
  const { Statement: given } = json;
  if (given === undefined) {
    problems.error('Statement', 'is missing');
    return [];
  }
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0) {
    problems.error('Statement', 'is an empty list');
  }
  const statements = list.flatMap((one, i) => {
    const path = Array.isArray(given) ? `Statement[${i}]` : 'Statement';
    return (
      parseStatement(one, { path, index: i + 1, hasVariables }, problems) ?? []
    );
  });
  checkSids(statements, problems);
  return statements;
}

function checkSids(statements: PolicyStatement[], problems: ProblemList): void {
  const seen = new Set<string>();
  for (const { sid, index } of statements) {
    if (sid && seen.has(sid)) {
      problems.error(`Statement[${index - 1}].Sid`, `${sid} is used twice`);
    }
    if (sid) {
      seen.add(sid);
    }
  }
}
