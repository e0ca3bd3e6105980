import { Text } from '@backstage/ui';
import { ApiPath, LANES, PathNode } from '../../path/types';
import { useText } from '../../text/useText';
import { HopList } from '../hops/HopList';
import { StatusMark } from '../status/StatusMark';
import styles from './PathList.module.css';

/** The path in words: the lanes in order, and in each its elements with all that is known of them. */
export function PathList(props: { path: ApiPath }) {
  const { t } = useText();
  const lanes = LANES.map(lane => ({
    lane,
    nodes: props.path.nodes.filter(node => node.lane === lane),
  })).filter(({ nodes }) => nodes.length > 0);
  return (
    <ol className={styles.lanes}>
      {lanes.map(({ lane, nodes }) => (
        <li key={lane}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t(`lane.${lane}`)}
          </Text>
          <ul className={styles.nodes}>
            {nodes.map(node => (
              <PathListItem key={node.id} node={node} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function PathListItem(props: { node: PathNode }) {
  const { label, detail, group, status, statusText, reason, hops } = props.node;
  return (
    <li>
      <div className={styles.head}>
        <StatusMark status={status} label={statusText} />
        <Text weight="bold">{label}</Text>
        <Text color="secondary">
          {[detail, group].filter(Boolean).join(', ')}
        </Text>
      </div>
      {reason && hops.length === 0 && <Text as="p">{reason}</Text>}
      <HopList hops={hops} />
    </li>
  );
}
