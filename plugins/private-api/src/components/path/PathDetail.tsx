import { Text } from '@backstage/ui';
import { PathNode } from '../../path/types';
import { useText } from '../../text/useText';
import { HopList } from '../hops/HopList';
import { StatusMark } from '../status/StatusMark';
import styles from './PathDetail.module.css';

/** What is known of one element of the path: why it is as it is, what that rests on, and what to do. */
export function PathDetail(props: { node: PathNode | undefined }) {
  const { t } = useText();
  const { node } = props;
  return (
    <div className={styles.panel} aria-live="polite">
      {node ? (
        <>
          <Text as="h3" variant="body-large" weight="bold">
            {node.label}
          </Text>
          <StatusMark status={node.status} label={node.statusText} />
          {node.reason && node.hops.length === 0 && (
            <Text as="p">{node.reason}</Text>
          )}
          <Text as="p" color="secondary">
            {[node.detail, node.group].filter(Boolean).join(', ')}
          </Text>
          <HopList hops={node.hops} />
        </>
      ) : (
        <Text as="p" color="secondary">
          {t('path.choose')}
        </Text>
      )}
    </div>
  );
}
