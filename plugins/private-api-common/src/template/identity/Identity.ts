import type { StackResource } from '../evaluate/StackResource';

/**
 * What `Ref` and `Fn::GetAtt` answer for a resource before it exists: ids made up from the stack's name and the logical id.
 */
export interface Identity {
  ref: unknown;
  attributes?: Record<string, unknown>;
}

/** How the resources of one type are identified. */
export type Identify = (resource: StackResource) => Identity;
