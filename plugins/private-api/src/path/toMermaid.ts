import { Translate } from '../text/useText';
import { groupNodes } from './groupNodes';
import { ApiPath, LANES, PathNode } from './types';

const CLASS_DEFINITIONS = [
  'classDef pass stroke:#1b7f3b,stroke-width:2px',
  'classDef fail stroke:#b42318,stroke-width:3px,stroke-dasharray:6 3',
  'classDef unknown stroke:#8a6100,stroke-width:2px,stroke-dasharray:2 3',
];

/** The path as a Mermaid flowchart, for a README or a runbook. The status stands in each label as well as in its outline. */
export function toMermaid(path: ApiPath, t: Translate): string {
  const idOf = new Map(path.nodes.map((node, index) => [node.id, `n${index}`]));
  const lineOf = (node: PathNode) =>
    `${idOf.get(node.id)}["${labelOf(node, t)}"]:::${node.status}`;
  const lines = ['flowchart LR'];
  for (const lane of LANES) {
    const nodes = path.nodes.filter(node => node.lane === lane);
    if (nodes.length > 0) {
      lines.push(`  subgraph ${lane}["${escapeLabel(t(`lane.${lane}`))}"]`);
      lines.push(...linesOfGroups(lane, nodes, lineOf));
      lines.push('  end');
    }
  }
  lines.push(
    ...path.edges.map(
      edge => `  ${idOf.get(edge.from)} --> ${idOf.get(edge.to)}`,
    ),
    ...CLASS_DEFINITIONS.map(definition => `  ${definition}`),
  );
  return `${lines.join('\n')}\n`;
}

/** Those of one account and VPC stand in a frame of their own within the lane. */
function linesOfGroups(
  lane: string,
  nodes: PathNode[],
  lineOf: (node: PathNode) => string,
): string[] {
  return groupNodes(nodes).flatMap((group, index) => {
    const members = group.nodes.map(lineOf);
    return group.title
      ? [
          `    subgraph ${lane}${index}["${escapeLabel(group.title)}"]`,
          ...members.map(line => `      ${line}`),
          '    end',
        ]
      : members.map(line => `    ${line}`);
  });
}

function labelOf(node: PathNode, t: Translate): string {
  return [
    node.label,
    node.detail,
    node.statusText ?? t(`status.${node.status}`),
  ]
    .filter(part => part !== undefined)
    .map(escapeLabel)
    .join('<br/>');
}

/** Mermaid ends a quoted label at a quote and reads `<` as markup; both have entity forms, which `#` introduces. */
function escapeLabel(text: string): string {
  return text
    .replace(/#/g, '#35;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/>/g, '#gt;');
}
