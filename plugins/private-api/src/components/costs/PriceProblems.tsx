import { Alert } from '@backstage/ui';
import { PriceBookRow } from 'backstage-plugin-private-api-common';
import { usePriceBooks } from '../../data/usePriceBooks';
import { useText } from '../../text/useText';
import { regionText } from './regionText';
import styles from './PriceProblems.module.css';

/** Warns where the price list could not be read, so that older prices, or none, stand in for today's. */
export function PriceProblems() {
  const { t } = useText();
  const { state } = usePriceBooks();
  const problems =
    state.status === 'ready' ? state.value.filter(({ error }) => error) : [];
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('costs.priceProblems', { count: problems.length })}
      description={
        <ul className={styles.problems}>
          {problems.map(row => (
            <PriceProblem key={row.region} row={row} />
          ))}
        </ul>
      }
    />
  );
}

/** Which prices, why and when, and what stands in for them. */
function PriceProblem(props: { row: PriceBookRow }) {
  const { t, date, dateTime } = useText();
  const { region, asOf, error, failedAt } = props.row;
  const sentences = [
    failedAt && t('costs.triedAt', { time: dateTime(failedAt) }),
    error,
    asOf
      ? t('costs.stillAsOf', { date: date(asOf) })
      : t('costs.stillNoPrices'),
  ].filter(Boolean);
  return (
    <li>
      <strong>{regionText(t, region)}</strong>
      {': '}
      {sentences.join(' ')}
    </li>
  );
}
