import { Text } from '@backstage/ui';
import { CallerVerdict } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CallerMark } from '../status/CallerMark';
import styles from './CallerList.module.css';

/** The VPC endpoints of the inventory and whether calls through them come through. */
export function CallerList(props: { callers: CallerVerdict[] }) {
  const { t } = useText();
  return (
    <div className={styles.callers}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('reach.who')}
      </Text>
      {props.callers.length === 0 ? (
        <Text as="p">{t('reach.nobody')}</Text>
      ) : (
        <ul>
          {props.callers.map(caller => (
            <li key={caller.vpcEndpointId}>
              <CallerMark caller={caller} />
              <Text weight="bold">{caller.vpcEndpointId}</Text>
              <Text color="secondary">
                {t('place', {
                  vpcId: caller.vpcId,
                  accountId: caller.accountId,
                })}
              </Text>
              <Text as="p" className={styles.reason}>
                {caller.reason}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
