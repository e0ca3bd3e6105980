import { Text } from '@backstage/ui';
import { Cost } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './CostTotal.module.css';

/** The sum a month: whole, "at least" where lines are unknown, or unknown altogether. */
export function CostTotal(props: { cost: Cost }) {
  const { t, money, date } = useText();
  const { monthly, complete, currency, lines, basis } = props.cost;
  const unknownCount = lines.filter(line => line.monthly === null).length;
  return (
    <div className={styles.total}>
      <Text as="p" variant="title-small" weight="bold">
        {totalText()}
      </Text>
      <Text as="p" color="secondary">
        {t('cost.pricesAsOf', {
          region: basis.region,
          date: date(basis.pricesAsOf),
        })}
      </Text>
      {unknownCount > 0 && (
        <Text as="p" color="secondary">
          {t('cost.unknownLines', { count: unknownCount })}
        </Text>
      )}
    </div>
  );

  function totalText(): string {
    // Nothing but free lines is known: "at least $0" would say less than that.
    if (monthly === null || (!complete && monthly === 0)) {
      return t('cost.totalUnknown');
    }
    const amount = money(monthly, currency);
    return complete
      ? t('cost.total', { amount })
      : t('cost.atLeast', { amount });
  }
}
