import { PathNode } from './types';

/** Elements that stand in the same account and VPC; without a title where they stand in none. */
export interface NodeGroup {
  title?: string;
  nodes: PathNode[];
}

/** Puts elements of one group together, in the order in which the groups begin. */
export function groupNodes(nodes: PathNode[]): NodeGroup[] {
  const groups = new Map<string | undefined, NodeGroup>();
  for (const node of nodes) {
    const group = groups.get(node.group) ?? { title: node.group, nodes: [] };
    group.nodes.push(node);
    groups.set(node.group, group);
  }
  return [...groups.values()];
}
