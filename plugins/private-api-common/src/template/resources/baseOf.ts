import type { ResourceKind } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';

/**
 * What every resource of the inventory has, from a resource of a stack. The name is the `Name` tag, as EC2 has it, else
 * the given one, else the logical id.
 */
export function baseOf<K extends ResourceKind>(
  kind: K,
  resource: StackResource,
  arn: string,
  name?: string,
) {
  const tags = resource.properties.tags();
  return {
    kind,
    arn,
    accountId: resource.scope.accountId,
    region: resource.scope.region,
    name: name ?? tags.Name ?? resource.logicalId,
    tags,
  };
}
