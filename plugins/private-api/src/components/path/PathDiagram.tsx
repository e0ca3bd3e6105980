import { useId, useMemo } from 'react';
import {
  layoutPath,
  PATH_SIZES,
  PlacedGroup,
  PlacedLane,
  PlacedNode,
} from '../../path/layoutPath';
import { ApiPath } from '../../path/types';
import { useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import styles from './PathDiagram.module.css';
import { useElementWidth } from './useElementWidth';

/**
 * The path drawn from left to right, a lane for each kind of element, with those of one account and VPC in a frame. The elements are buttons in reading order: callers
 * first, targets last. The lines say nothing that the order does not, so screen readers are spared them.
 */
export function PathDiagram(props: {
  path: ApiPath;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const { path, chosenId, onChoose } = props;
  const [ref, width] = useElementWidth();
  const layout = useMemo(() => layoutPath(path, width), [path, width]);
  const markerId = useId();
  return (
    <div
      ref={ref}
      className={styles.scroller}
      role="group"
      aria-label={t('path.diagramLabel')}
    >
      <div
        className={styles.canvas}
        style={{ width: layout.width, height: layout.height }}
      >
        <svg
          className={styles.lines}
          width={layout.width}
          height={layout.height}
          aria-hidden
        >
          <defs>
            <marker
              id={markerId}
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
            >
              <path d="M0 0L8 4L0 8z" className={styles.arrow} />
            </marker>
          </defs>
          {layout.lines.map((line, index) => (
            <path
              key={index}
              d={line}
              className={styles.line}
              markerEnd={`url(#${markerId})`}
            />
          ))}
        </svg>
        {layout.lanes.map(lane => (
          <Lane
            key={lane.id}
            lane={lane}
            nodeWidth={layout.nodeWidth}
            chosenId={chosenId}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

function Lane(props: {
  lane: PlacedLane;
  nodeWidth: number;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const { lane, nodeWidth, chosenId, onChoose } = props;
  const title = t(`lane.${lane.id}`);
  return (
    <section aria-label={title}>
      <h3
        className={styles.laneTitle}
        style={{ left: lane.x, top: lane.y, width: nodeWidth }}
      >
        {title}
      </h3>
      {lane.groups.map(group => (
        <Group
          key={group.title ?? ''}
          group={group}
          nodeWidth={nodeWidth}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

/** The elements that stand in one account and VPC, framed and headed by it. */
function Group(props: {
  group: PlacedGroup;
  nodeWidth: number;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { group, nodeWidth, chosenId, onChoose } = props;
  const nodes = group.nodes.map(node => (
    <PathNodeButton
      key={node.id}
      node={node}
      width={nodeWidth}
      isChosen={node.id === chosenId}
      onChoose={onChoose}
    />
  ));
  if (!group.title) {
    return <>{nodes}</>;
  }
  const { groupInset, groupHeader } = PATH_SIZES;
  return (
    <div role="group" aria-label={group.title}>
      <div
        aria-hidden
        className={styles.group}
        style={{
          left: group.x - groupInset,
          top: group.y - groupInset,
          width: nodeWidth + 2 * groupInset,
          height: group.height + 2 * groupInset,
        }}
      >
        <span className={styles.groupTitle} style={{ height: groupHeader }}>
          {group.title}
        </span>
      </div>
      {nodes}
    </div>
  );
}

function PathNodeButton(props: {
  node: PlacedNode;
  width: number;
  isChosen: boolean;
  onChoose: (id: string) => void;
}) {
  const { node, width, isChosen, onChoose } = props;
  return (
    <button
      type="button"
      className={styles.node}
      data-status={node.status}
      aria-pressed={isChosen}
      title={[node.label, node.detail, node.group].filter(Boolean).join('\n')}
      style={{
        left: node.x,
        top: node.y,
        width,
        height: PATH_SIZES.nodeHeight,
      }}
      onClick={() => onChoose(node.id)}
    >
      <StatusMark status={node.status} label={node.statusText} />
      <span className={styles.label}>{node.label}</span>
      <span className={styles.detail}>{node.detail ?? node.reason}</span>
    </button>
  );
}
