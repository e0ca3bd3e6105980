import { Button, Text } from '@backstage/ui';
import { FindingRow } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './findings.module.css';

/** Whether a finding is open, accepted or gone, and the way to accept it or take that back for readers who may. */
export function WaiverMark(props: {
  finding: FindingRow;
  /** Absent for readers who may not. */
  onWaiver?: (finding: FindingRow) => void;
}) {
  const { t, date } = useText();
  const { finding, onWaiver } = props;
  const { state, waiver } = finding;
  return (
    <span className={styles.stack}>
      <Text>
        {waiver
          ? t('compliance.waivedUntil', { day: date(waiver.expiresOn) })
          : t(`compliance.state.${state}`)}
      </Text>
      {waiver && <Text color="secondary">{waiver.reason}</Text>}
      {onWaiver && state !== 'resolved' && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => onWaiver(finding)}
        >
          {state === 'waived' ? t('waiver.unwaive') : t('waiver.waive')}
        </Button>
      )}
    </span>
  );
}
