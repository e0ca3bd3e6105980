import { JsonMap, isMap, own, isTrue } from '../parse/jsonValue';
import { Paths, isEditable, mapOperations, methodKey } from './definitionPaths';
import { samApiPolicy } from './samApiPolicy';
import type { SamEvent } from './samEvents';
import {
  mergedPaths,
  samPaths,
  samValidators,
  withPreflights,
} from './samPaths';
import { restAuthorizer, withSchemes } from './samSchemes';
import { eventSecurity, withRestSecurity } from './samSecurity';

const POLICY = 'x-amazon-apigateway-policy';
const VALIDATORS = 'x-amazon-apigateway-request-validators';

/**
 * The OpenAPI definition that SAM makes of an `AWS::Serverless::Api` and the events that name it. A definition of its own is
 * taken as it is, without the events unless it asks for them; `Cors` and `Auth` come to either.
 */
export function restDefinition(
  properties: JsonMap,
  events: readonly SamEvent[],
): unknown {
  const { Auth, Cors, DefinitionBody: given } = properties;
  const isOwn = given !== undefined;
  if (isOwn && !isEditable(given)) {
    return given;
  }
  const isMerged = isOwn && isTrue(properties.MergeDefinitions);
  const taken = isOwn && !isMerged ? [] : events;
  const made = isOwn
    ? mergedPaths(
        overridden(given.paths, events, Auth),
        samPaths(taken, Auth),
        (declared, ofEvent) => ({ ...declared, ...ofEvent }),
      )
    : samPaths(taken, Auth);
  const paths = withRestSecurity(
    Cors === undefined ? made : withPreflights(made),
    Auth,
  );
  const policy = samApiPolicy(
    properties,
    isOwn && !isMerged ? events.filter(overrides) : events,
    paths,
  );
  return {
    ...(isOwn ? given : { info: { title: { Ref: 'AWS::StackName' } } }),
    components: withSchemes(own(given, 'components'), Auth, restAuthorizer),
    paths,
    ...(isOwn && !isMerged ? {} : { [VALIDATORS]: samValidators(taken) }),
    ...(policy && { [POLICY]: policy }),
  };
}

/** Events may say of single operations of a definition who may call them. */
function overridden(
  paths: Paths,
  events: readonly SamEvent[],
  apiAuth: unknown,
): Paths {
  const overriding = events.filter(overrides);
  return mapOperations(paths, (operation, method, path) => {
    const event = overriding.find(
      one => one.path === path && methodKey(one.method ?? '') === method,
    );
    return event
      ? { ...operation, security: eventSecurity(event.auth, apiAuth) }
      : operation;
  });
}

function overrides({ auth }: SamEvent): boolean {
  return isMap(auth) && isTrue(auth.OverrideApiAuth);
}
