import { isUnknown, Unknown, unknownBecause } from '../../inventory';
import { JsonMap, entriesOf, listOf, own } from '../parse/jsonValue';
import { Paths, isTransformed, methodsOf } from './definitionPaths';
import type { SamEvent } from './samEvents';
import { samPolicyStatements } from './samPolicyStatements';

/** What SAM takes for the stage's name in the policy of an event where the template works the name out. */
const UNRESOLVED_STAGE = 'Stage';

/**
 * The resource policy of a serverless API: what the `Auth` of events says of their paths, and what its own `Auth` says of
 * each path in turn, after the statements of its definition.
 */
export function samApiPolicy(
  { Auth, StageName, DefinitionBody }: JsonMap,
  events: readonly SamEvent[],
  paths: Paths,
): JsonMap | Unknown | undefined {
  const ofApi = own(Auth, 'ResourcePolicy');
  const guarded = events.filter(event => own(event.auth, 'ResourcePolicy'));
  if (ofApi === undefined && guarded.length === 0) {
    return undefined;
  }
  if (isUnknown(paths)) {
    return paths;
  }
  if (isTransformed(paths)) {
    return unknownBecause(
      'the policy names each operation, and the paths are included at deployment',
    );
  }
  const declared = own(DefinitionBody, 'x-amazon-apigateway-policy');
  const statements = [
    ...listOf(own(declared, 'Statement')),
    ...guarded.flatMap(({ auth, path = '' }) => {
      const policy = own(auth, 'ResourcePolicy');
      return [
        ...samPolicyStatements(
          policy,
          resourcesOf(
            path,
            methodsOfEvents(events, path),
            typeof StageName === 'string' ? StageName : UNRESOLVED_STAGE,
          ),
        ),
        ...customStatements(policy),
      ];
    }),
    ...entriesOf(paths).flatMap(([path, item]) =>
      samPolicyStatements(ofApi, resourcesOf(path, methodsOf(item), StageName)),
    ),
    ...customStatements(ofApi),
  ];
  return statements.length > 0
    ? { Version: '2012-10-17', Statement: distinct(statements) }
    : undefined;
}

/** SAM knows the operations of all events before it looks at the policy of one; the preflights it adds later. */
function methodsOfEvents(events: readonly SamEvent[], path: string): string[] {
  return events
    .filter(event => event.path === path)
    .map(({ method = '' }) => (method === 'any' ? '*' : method.toUpperCase()));
}

function resourcesOf(
  path: string,
  methods: readonly string[],
  stageName: unknown,
): unknown[] {
  const anyPath = path.replace(/\{[\w.-]+\+?\}/g, '*');
  return methods.map(method => ({
    'Fn::Sub': [
      `execute-api:/\${Stage}/${method}${anyPath}`,
      { Stage: stageName },
    ],
  }));
}

function customStatements(policy: unknown): unknown[] {
  return listOf(own(policy, 'CustomStatements'));
}

function distinct(statements: readonly unknown[]): unknown[] {
  const byText = new Map(
    statements.map(statement => [JSON.stringify(statement), statement]),
  );
  return [...byText.values()];
}
