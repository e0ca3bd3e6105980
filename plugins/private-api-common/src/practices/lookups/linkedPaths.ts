import {
  pathGroupsOf,
  type PathGroup,
} from '../../connectivity/path/pathGroups';
import type { Api, Inventory } from '../../inventory';

/** Operations with the same private integration, and its way to the targets. */
export type LinkedPath = Pick<PathGroup, 'operations' | 'hops'>;

/** The ways of an API's private integrations, as far as its operations are known. */
export function linkedPathsOf(
  api: Api,
  inventory: Inventory,
): readonly LinkedPath[] {
  return pathGroupsOf(api, inventory).filter(({ kind }) => kind === 'vpc-link');
}
