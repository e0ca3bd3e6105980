import { Text } from '@backstage/ui';
import { HopStatus, LikelyCause } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { HopList } from '../hops/HopList';
import { StatusMark } from '../status/StatusMark';
import styles from './questions.module.css';

/** A cause that is confirmed is what is broken; one that is ruled out works. */
const STATUSES: Record<LikelyCause['status'], HopStatus> = {
  confirmed: 'fail',
  possible: 'unknown',
  'ruled-out': 'pass',
};

/** What a failure may come from, likeliest first, each with what to do and the hops that show it. */
export function SymptomCauses(props: { causes: LikelyCause[] }) {
  const { t } = useText();
  if (props.causes.length === 0) {
    return <Text as="p">{t('symptom.noCauses')}</Text>;
  }
  return (
    <ol className={styles.list} aria-label={t('symptom.causes')}>
      {props.causes.map(({ id, cause, fix, status, hops }) => (
        <li key={id}>
          <StatusMark
            status={STATUSES[status]}
            label={t(`symptom.status.${status}`)}
          />
          <Text as="p" weight="bold">
            {cause}
          </Text>
          {fix && status !== 'ruled-out' && (
            <Text as="p">
              <strong>{t('fix')}</strong> {fix}
            </Text>
          )}
          <HopList hops={hops} isCall />
        </li>
      ))}
    </ol>
  );
}
