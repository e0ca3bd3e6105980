import { Text } from '@backstage/ui';
import { CostBasis } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './CostBasisNotes.module.css';

/** What an estimate rests on: the traffic, where it comes from, and what a reader must know. */
export function CostBasisNotes(props: { basis: CostBasis }) {
  const { t, count } = useText();
  const { traffic, requestsPerMonth, notes } = props.basis;
  return (
    <div className={styles.notes}>
      <Text as="p" color="secondary">
        {requestsPerMonth === null
          ? t('cost.trafficUnknown')
          : t(`cost.traffic.${traffic}`, {
              requests: count(Math.round(requestsPerMonth)),
            })}
      </Text>
      {notes.map(note => (
        <Text key={note} as="p" color="secondary">
          {note}
        </Text>
      ))}
    </div>
  );
}
