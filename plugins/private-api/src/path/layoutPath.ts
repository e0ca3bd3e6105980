import { ApiPath, LaneId, LANES, PathNode } from './types';

/** Sizes of the drawing, in CSS pixels. */
export const PATH_SIZES = {
  nodeHeight: 104,
  rowGap: 16,
  laneGap: 24,
  laneHeader: 36,
  narrowestNode: 104,
  widestNode: 200,
} as const;

/** A lane with its place. */
export interface PlacedLane {
  id: LaneId;
  x: number;
  nodes: PlacedNode[];
}

/** An element with its place. */
export interface PlacedNode extends PathNode {
  x: number;
  y: number;
}

/** The path with a place for everything. */
export interface PathLayout {
  width: number;
  height: number;
  nodeWidth: number;
  lanes: PlacedLane[];
  /** One orthogonal line an edge; edges between the same two lanes share their upright part, like wires on a bus. */
  lines: string[];
}

/**
 * Places the path in the width there is: lanes side by side, shrunk until they fit or can shrink no more, then wider than
 * the screen. Lanes without elements take no room.
 */
export function layoutPath(path: ApiPath, availableWidth: number): PathLayout {
  const { nodeHeight, rowGap, laneGap, laneHeader } = PATH_SIZES;
  const laneIds = LANES.filter(lane =>
    path.nodes.some(node => node.lane === lane),
  );
  const nodeWidth = nodeWidthFor(laneIds.length, availableWidth);
  const rows = Math.max(
    ...laneIds.map(
      lane => path.nodes.filter(node => node.lane === lane).length,
    ),
  );
  const bodyHeight = rows * nodeHeight + (rows - 1) * rowGap;
  const lanes = laneIds.map((id, index) => {
    const nodes = path.nodes.filter(node => node.lane === id);
    const x = index * (nodeWidth + laneGap);
    const laneHeight = nodes.length * nodeHeight + (nodes.length - 1) * rowGap;
    const top = laneHeader + (bodyHeight - laneHeight) / 2;
    return {
      id,
      x,
      nodes: nodes.map((node, row) => ({
        ...node,
        x,
        y: top + row * (nodeHeight + rowGap),
      })),
    };
  });
  return {
    width: laneIds.length * (nodeWidth + laneGap) - laneGap,
    height: laneHeader + bodyHeight,
    nodeWidth,
    lanes,
    lines: drawLines(path, lanes, nodeWidth),
  };
}

function nodeWidthFor(laneCount: number, availableWidth: number): number {
  const { laneGap, narrowestNode, widestNode } = PATH_SIZES;
  const fitting = (availableWidth - (laneCount - 1) * laneGap) / laneCount;
  return Math.floor(Math.min(widestNode, Math.max(narrowestNode, fitting)));
}

function drawLines(
  path: ApiPath,
  lanes: PlacedLane[],
  nodeWidth: number,
): string[] {
  const { nodeHeight, laneGap } = PATH_SIZES;
  const places = new Map(
    lanes.flatMap(lane => lane.nodes).map(node => [node.id, node]),
  );
  return path.edges.flatMap(edge => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (!from || !to) {
      return [];
    }
    const startX = from.x + nodeWidth;
    const startY = from.y + nodeHeight / 2;
    const endY = to.y + nodeHeight / 2;
    // The upright part stands right before the target, so that a line over several lanes passes in the row of its source.
    const bendX = to.x - laneGap / 2;
    return [`M${startX} ${startY}H${bendX}V${endY}H${to.x}`];
  });
}
