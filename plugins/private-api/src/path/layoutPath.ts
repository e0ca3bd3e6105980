import { groupNodes, NodeGroup } from './groupNodes';
import { ApiPath, LaneId, LANES, PathNode } from './types';

/** Sizes of the drawing, in CSS pixels. */
export const PATH_SIZES = {
  nodeHeight: 104,
  rowGap: 16,
  laneGap: 24,
  laneHeader: 36,
  /** Room for the title of a group, two lines of it. */
  groupHeader: 32,
  /** How far the frame of a group stands off its elements. */
  groupInset: 4,
  bandGap: 32,
  /** Shows an id of AWS, such as `vpc-` with 17 digits, on one line. */
  narrowestNode: 176,
  widestNode: 240,
} as const;

/** A lane with its place. */
export interface PlacedLane {
  id: LaneId;
  x: number;
  /** Of the lane's title. */
  y: number;
  nodes: PlacedNode[];
  /** The same elements, those of one account and VPC together; a lane whose elements stand in none has one without a title. */
  groups: PlacedGroup[];
}

/** Elements of one lane that stand in the same account and VPC. */
export interface PlacedGroup {
  title?: string;
  x: number;
  /** Of the title, or of the first element where there is none. */
  y: number;
  height: number;
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

/** How many lanes stand side by side, and how wide they are. */
interface Grid {
  columns: number;
  nodeWidth: number;
  /** Room left and right for the lines from one band to the next; none where there is one band. */
  margin: number;
}

/** Lanes side by side, as tall as the tallest of them. */
interface Band {
  /** The upper edge. */
  y: number;
  /** The lower edge, without the gap to the next band. */
  end: number;
  lanes: PlacedLane[];
}

/**
 * Places the path in the width there is: lanes side by side, shrunk until they fit. Where ids could no longer be read, the
 * lanes go on in another band below, as text does; only a screen narrower than one lane has to scroll. Lanes without
 * elements take no room.
 */
export function layoutPath(path: ApiPath, availableWidth: number): PathLayout {
  const { laneGap } = PATH_SIZES;
  const laneIds = LANES.filter(lane =>
    path.nodes.some(node => node.lane === lane),
  );
  const grid = chooseGrid(laneIds.length, availableWidth);
  const bands = placeBands(path, laneIds, grid);
  const { columns, nodeWidth, margin } = grid;
  return {
    width: 2 * margin + columns * (nodeWidth + laneGap) - laneGap,
    height: bands.at(-1)?.end ?? 0,
    nodeWidth,
    lanes: bands.flatMap(band => band.lanes),
    lines: drawLines(path, bands, nodeWidth),
  };
}

function chooseGrid(laneCount: number, availableWidth: number): Grid {
  const { laneGap, narrowestNode, widestNode } = PATH_SIZES;
  const inOneBand = widthOfNodes(laneCount, availableWidth);
  if (inOneBand >= narrowestNode || laneCount <= 1) {
    const nodeWidth = Math.max(narrowestNode, Math.min(widestNode, inOneBand));
    return { columns: laneCount, nodeWidth, margin: 0 };
  }
  const margin = laneGap;
  const room = availableWidth - 2 * margin;
  const most = Math.max(
    1,
    Math.floor((room + laneGap) / (narrowestNode + laneGap)),
  );
  // Bands of about the same length read better than a full one with a remainder.
  const columns = Math.ceil(laneCount / Math.ceil(laneCount / most));
  const fitting = widthOfNodes(columns, room);
  const nodeWidth = Math.max(narrowestNode, Math.min(widestNode, fitting));
  return { columns, nodeWidth, margin };
}

function widthOfNodes(columns: number, room: number): number {
  return Math.floor((room - (columns - 1) * PATH_SIZES.laneGap) / columns);
}

function placeBands(path: ApiPath, laneIds: LaneId[], grid: Grid): Band[] {
  const bands: Band[] = [];
  for (let first = 0; first < laneIds.length; first += grid.columns) {
    const previous = bands.at(-1);
    const y = previous ? previous.end + PATH_SIZES.bandGap : 0;
    bands.push(
      placeBand(path, laneIds.slice(first, first + grid.columns), grid, y),
    );
  }
  return bands;
}

function placeBand(
  path: ApiPath,
  laneIds: LaneId[],
  grid: Grid,
  y: number,
): Band {
  const { groupHeader, laneGap, laneHeader } = PATH_SIZES;
  const contents = laneIds.map(id =>
    groupNodes(path.nodes.filter(node => node.lane === id)),
  );
  const height = Math.max(...contents.map(heightOfGroups));
  const lanes = laneIds.map((id, index) => {
    const x = grid.margin + index * (grid.nodeWidth + laneGap);
    // The elements stand in the middle, not the titles above them: lines between lanes of one element go straight.
    const above = (height - heightOfGroups(contents[index])) / 2;
    const title = contents[index][0].title ? groupHeader : 0;
    const top = y + laneHeader + Math.max(0, above - title / 2);
    const groups = placeGroups(contents[index], { x, y: top });
    return { id, x, y, groups, nodes: groups.flatMap(({ nodes }) => nodes) };
  });
  return { y, end: y + laneHeader + height, lanes };
}

function heightOfGroup({ title, nodes }: NodeGroup): number {
  const { groupHeader, nodeHeight, rowGap } = PATH_SIZES;
  const header = title ? groupHeader : 0;
  return header + nodes.length * nodeHeight + (nodes.length - 1) * rowGap;
}

function heightOfGroups(groups: NodeGroup[]): number {
  return groups.reduce(
    (sum, group) => sum + heightOfGroup(group),
    (groups.length - 1) * PATH_SIZES.rowGap,
  );
}

function placeGroups(
  groups: NodeGroup[],
  start: { x: number; y: number },
): PlacedGroup[] {
  const { groupHeader, nodeHeight, rowGap } = PATH_SIZES;
  const { x } = start;
  let y = start.y;
  return groups.map(group => {
    const top = y;
    const first = group.title ? top + groupHeader : top;
    const height = heightOfGroup(group);
    y = top + height + rowGap;
    return {
      title: group.title,
      x,
      y: top,
      height,
      nodes: group.nodes.map((node, row) => ({
        ...node,
        x,
        y: first + row * (nodeHeight + rowGap),
      })),
    };
  });
}

function drawLines(path: ApiPath, bands: Band[], nodeWidth: number): string[] {
  const { nodeHeight, laneGap, bandGap } = PATH_SIZES;
  const places = new Map(
    bands.flatMap(band =>
      band.lanes.flatMap(lane =>
        lane.nodes.map(node => [node.id, { ...node, band }] as const),
      ),
    ),
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
    if (from.band === to.band) {
      return [`M${startX} ${startY}H${bendX}V${endY}H${to.x}`];
    }
    // To another band through the gap below, where nothing stands.
    const between = from.band.end + bandGap / 2;
    return [
      `M${startX} ${startY}H${
        startX + laneGap / 2
      }V${between}H${bendX}V${endY}H${to.x}`,
    ];
  });
}
