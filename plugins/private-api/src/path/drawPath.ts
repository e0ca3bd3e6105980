import { HopStatus } from 'backstage-plugin-private-api-common';
import { Translate } from '../text/useText';
import { PATH_SIZES, PathLayout, PlacedGroup, PlacedNode } from './layoutPath';
import { wrapText } from './wrapText';

/** Colours of the picture: light whatever the portal's theme, because it ends up in documents. */
const COLOURS = {
  background: '#ffffff',
  node: '#f6f6f6',
  text: '#1f1f1f',
  secondary: '#595959',
  line: '#595959',
  frame: '#c8c8c8',
  pass: '#1b7f3b',
  fail: '#b42318',
  unknown: '#8a6100',
} as const;

/** By shape as well as by colour, as on the page. */
const MARKS: Record<HopStatus, string> = { pass: '✓', fail: '✕', unknown: '?' };
const DASHES: Record<HopStatus, number[]> = {
  pass: [],
  fail: [6, 3],
  unknown: [2, 3],
};

const FAMILY = 'system-ui, sans-serif';
const FONTS = {
  title: `bold 13px ${FAMILY}`,
  label: `bold 13px ${FAMILY}`,
  detail: `11px ${FAMILY}`,
} as const;
/** Room around the drawing. */
export const PNG_MARGIN = 16;
const INSET = 10;

/** Draws a path that has been laid out, from the origin of the canvas. */
export function drawPath(
  context: CanvasRenderingContext2D,
  layout: PathLayout,
  t: Translate,
) {
  const width = layout.width + 2 * PNG_MARGIN;
  const height = layout.height + 2 * PNG_MARGIN;
  context.fillStyle = COLOURS.background;
  context.fillRect(0, 0, width, height);
  context.translate(PNG_MARGIN, PNG_MARGIN);
  context.textBaseline = 'top';
  for (const line of layout.lines) {
    drawLine(context, line);
  }
  for (const lane of layout.lanes) {
    context.font = FONTS.title;
    context.fillStyle = COLOURS.secondary;
    context.fillText(t(`lane.${lane.id}`), lane.x, lane.y);
    for (const group of lane.groups) {
      drawGroup(context, group, layout.nodeWidth);
      for (const node of group.nodes) {
        drawNode(context, { node, width: layout.nodeWidth, t });
      }
    }
  }
}

function drawLine(context: CanvasRenderingContext2D, line: string) {
  context.strokeStyle = COLOURS.line;
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.stroke(new Path2D(line));
  const [, y, x] = (/V([\d.]+)H([\d.]+)$/.exec(line) ?? []).map(Number);
  if (x !== undefined) {
    context.fillStyle = COLOURS.line;
    context.fill(new Path2D(`M${x - 8} ${y - 4}L${x} ${y}L${x - 8} ${y + 4}z`));
  }
}

/** The frame of those of one account and VPC, and its title. */
function drawGroup(
  context: CanvasRenderingContext2D,
  { title, x, y, height }: PlacedGroup,
  width: number,
) {
  if (!title) {
    return;
  }
  const { groupInset } = PATH_SIZES;
  context.strokeStyle = COLOURS.frame;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeRect(
    x - groupInset,
    y - groupInset,
    width + 2 * groupInset,
    height + 2 * groupInset,
  );
  write(
    { context, x: x + groupInset, y, width: width - 2 * groupInset },
    title,
    {
      font: FONTS.detail,
      colour: COLOURS.secondary,
      most: 2,
    },
  );
}

function drawNode(
  context: CanvasRenderingContext2D,
  props: { node: PlacedNode; width: number; t: Translate },
) {
  const { node, width, t } = props;
  const { x, y, status, label, detail, reason } = node;
  context.fillStyle = COLOURS.node;
  context.fillRect(x, y, width, PATH_SIZES.nodeHeight);
  context.strokeStyle = COLOURS[status];
  context.lineWidth = status === 'pass' ? 1 : 2;
  context.setLineDash(DASHES[status]);
  context.strokeRect(x, y, width, PATH_SIZES.nodeHeight);
  context.fillStyle = COLOURS[status];
  context.fillRect(x, y, 4, PATH_SIZES.nodeHeight);

  const writer = {
    context,
    x: x + INSET,
    y: y + INSET,
    width: width - 2 * INSET,
  };
  const statusText = node.statusText ?? t(`status.${status}`);
  write(writer, `${MARKS[status]} ${statusText}`, {
    font: FONTS.detail,
    colour: COLOURS[status],
    most: 1,
  });
  write(writer, label, { font: FONTS.label, colour: COLOURS.text, most: 2 });
  write(writer, detail ?? reason, {
    font: FONTS.detail,
    colour: COLOURS.secondary,
    most: 2,
  });
}

/** Writes lines below each other and moves on. */
function write(
  writer: {
    context: CanvasRenderingContext2D;
    x: number;
    y: number;
    width: number;
  },
  text: string,
  style: { font: string; colour: string; most: number },
) {
  const { context } = writer;
  context.font = style.font;
  context.fillStyle = style.colour;
  const lines = wrapText(text, {
    fits: line => context.measureText(line).width <= writer.width,
    most: style.most,
  });
  for (const line of lines) {
    context.fillText(line, writer.x, writer.y);
    writer.y += 16;
  }
}
