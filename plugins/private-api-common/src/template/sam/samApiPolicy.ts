import { Unknown, unknownBecause } from '../../inventory';
import { JsonMap, own } from '../parse/jsonValue';
import type { SamEvent } from './samEvents';
import { samPolicyStatements } from './samPolicyStatements';

/**
 * The resource policy of a serverless API: what its own `Auth` says of all of it, and the `Auth` of events of their operations.
 *
 * @returns Unknown where a path with several operations has an event with a policy: which of them SAM takes into the statement
 *   depends on the order in which it comes to them
 */
export function samApiPolicy(
  { Auth, StageName }: JsonMap,
  events: readonly SamEvent[],
): JsonMap | Unknown | undefined {
  const guarded = events.filter(event => own(event.auth, 'ResourcePolicy'));
  const shared = guarded.find(
    ({ path }) => events.filter(event => event.path === path).length > 1,
  );
  if (shared) {
    return unknownBecause(
      `which operations of ${shared.path} the resource policy of an event is about depends on their order`,
    );
  }
  const statements = [
    ...samPolicyStatements(own(Auth, 'ResourcePolicy')),
    ...guarded.flatMap(event =>
      samPolicyStatements(
        own(event.auth, 'ResourcePolicy'),
        operationOf(event, StageName),
      ),
    ),
  ];
  return statements.length > 0
    ? { Version: '2012-10-17', Statement: statements }
    : undefined;
}

function operationOf(
  { path, method, functionId }: SamEvent,
  stageName: unknown,
): unknown {
  if (path === undefined || method === undefined) {
    return unknownBecause(
      `path and method of an event of ${functionId} are worked out at deployment`,
    );
  }
  const verb = method === 'any' ? '*' : method.toUpperCase();
  const anyPath = path.replace(/\{[^{}]*\}/g, '*');
  return {
    'Fn::Sub': [
      `execute-api:/\${Stage}/${verb}${anyPath}`,
      { Stage: stageName },
    ],
  };
}
