import { Text } from '@backstage/ui';
import { OwnerState } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { shortRefOf } from '../apis/shortRefOf';
import { EntityLink } from '../EntityLink';
import { StatusMark } from '../status/StatusMark';
import styles from './claims.module.css';

/** An owner, leading to their page where the catalog has one; where it has not, that is said. */
export function OwnerMark(props: {
  owner?: string;
  title?: string;
  state?: OwnerState;
}) {
  const { t } = useText();
  const { owner, state } = props;
  if (!owner) {
    return <Text>{t('noOwner')}</Text>;
  }
  const title = props.title ?? shortRefOf(owner);
  return (
    <span className={styles.owner}>
      {state === 'found' ? (
        <EntityLink entityRef={owner} title={title} />
      ) : (
        <Text>{title}</Text>
      )}
      {state === 'missing' && (
        <StatusMark status="fail" label={t('ownership.missing')} />
      )}
      {state === 'unknown' && (
        <StatusMark status="unknown" label={t('ownership.notAsked')} />
      )}
    </span>
  );
}
