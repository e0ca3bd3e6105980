import { JsonMap, listOf, own } from '../parse/jsonValue';
import { isEditable } from './definitionPaths';
import type { SamEvent } from './samEvents';
import { mergedPaths, samPaths } from './samPaths';
import { httpAuthorizer, withSchemes } from './samSchemes';
import { withHttpSecurity } from './samSecurity';

/**
 * The OpenAPI definition that SAM makes of an `AWS::Serverless::HttpApi` and the events that name it. Events come to a definition
 * of its own too; what they find there stays.
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
    (declared, ofEvent) => ({
      ...ofEvent,
      ...declared,
      security: [...listOf(declared.security), ...listOf(ofEvent.security)],
    }),
  );
  return {
    ...(isOwn ? given : { info: { title: { Ref: 'AWS::StackName' } } }),
    components: withSchemes(own(given, 'components'), Auth, httpAuthorizer),
    paths: withHttpSecurity(paths, Auth),
  };
}
