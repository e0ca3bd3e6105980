import { Text } from '@backstage/ui';
import { Unknown } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import styles from './EmptyNote.module.css';

/** Says that something is unknown, why, and which IAM action would change that. */
export function UnknownNote(props: { what: string; unknown: Unknown }) {
  const { t } = useText();
  const { unknown: reason, missingAction } = props.unknown;
  return (
    <div className={styles.note}>
      <StatusMark
        status="unknown"
        label={t('states.unknown', { what: props.what })}
      />
      <Text as="p">{reason}</Text>
      {missingAction && (
        <Text as="p" color="secondary">
          {t('states.missingAction', { action: missingAction })}
        </Text>
      )}
    </div>
  );
}
