import { Text } from '@backstage/ui';
import { FindingCounts } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { SeverityMark } from '../status/SeverityMark';
import styles from './SeverityCounts.module.css';
import { SEVERITIES } from './severities';

/** How many findings there are of each severity that occurs, worst first, or that there are none. */
export function SeverityCounts(props: { counts: FindingCounts }) {
  const { t, count } = useText();
  const occurring = SEVERITIES.filter(severity => props.counts[severity] > 0);
  if (occurring.length === 0) {
    return <Text>{t('findings.none')}</Text>;
  }
  return (
    <ul aria-label={t('findings.bySeverity')} className={styles.counts}>
      {occurring.map(severity => (
        <li key={severity}>
          <SeverityMark
            severity={severity}
            label={t('findings.counted', {
              number: count(props.counts[severity]),
              severity: t(`severity.${severity}`),
            })}
          />
        </li>
      ))}
    </ul>
  );
}
