import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';
import { inBranches, isEditable } from './definitionPaths';
import type { SamEvent } from './samEvents';
import { mergedPaths, samPaths } from './samPaths';
import { httpAuthorizer, withSchemes } from './samSchemes';
import { withHttpSecurity } from './samSecurity';

const INTEGRATION = 'x-amazon-apigateway-integration';

/**
 * The OpenAPI definition that SAM makes of an `AWS::Serverless::HttpApi` and the events that name it. Events come to a definition
 * of its own too; an integration that they find there stays.
 */
export function httpDefinition(
  { Auth, DefinitionBody: given }: JsonMap,
  events: readonly SamEvent[],
): unknown {
  const isOwn = given !== undefined;
  if (isOwn && !isEditable(given)) {
    return given;
  }
  const paths = mergedPaths(
    own(given, 'paths'),
    samPaths(events, Auth),
    (declared, ofEvent) =>
      inBranches(branch => mergedRoute(branch, ofEvent))(declared),
  );
  return {
    ...(isOwn ? given : { info: { title: { Ref: 'AWS::StackName' } } }),
    components: withSchemes(own(given, 'components'), Auth, httpAuthorizer),
    paths: withHttpSecurity(paths, Auth),
  };
}

/**
 * A route of the definition with what an event adds. Where the event brings the integration and its function is conditional, the
 * whole route is; an integration that was there is not, and takes from the event how long it may take.
 */
function mergedRoute(declared: JsonMap, ofEvent: JsonMap): JsonMap {
  const branches = own(ofEvent, 'Fn::If');
  if (Array.isArray(branches)) {
    const [condition, made, otherwise] = branches;
    const merged = mergedRoute(declared, Object(made));
    return declared[INTEGRATION] === undefined
      ? { 'Fn::If': [condition, merged, otherwise] }
      : merged;
  }
  const timeoutMs = own(ofEvent[INTEGRATION], 'timeoutInMillis');
  const integration = declared[INTEGRATION] ?? ofEvent[INTEGRATION];
  return {
    ...ofEvent,
    ...declared,
    [INTEGRATION]:
      isMap(integration) && timeoutMs !== undefined
        ? { ...integration, timeoutInMillis: timeoutMs }
        : integration,
    parameters: mergedParameters(
      listOf(declared.parameters),
      listOf(ofEvent.parameters),
    ),
    security: [...listOf(declared.security), ...listOf(ofEvent.security)],
  };
}

/** A parameter of the definition keeps what the event's path does not say of it. */
function mergedParameters(declared: unknown[], ofEvent: unknown[]): unknown[] {
  const named = (list: unknown[], name: unknown) =>
    list.find(one => own(one, 'name') === name);
  return [
    ...declared.map(one => ({
      ...Object(one),
      ...Object(named(ofEvent, own(one, 'name'))),
    })),
    ...ofEvent.filter(one => !named(declared, own(one, 'name'))),
  ];
}
