import { Text } from '@backstage/ui';
import { CostComparison } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './CostSection.module.css';

/** What other choices would cost, what they take, and what is lost. */
export function CostComparisons(props: {
  comparisons: CostComparison[];
  currency: string;
}) {
  const { t, money } = useText();
  const { comparisons, currency } = props;
  if (comparisons.length === 0) {
    return null;
  }
  return (
    <>
      <Text
        as="h3"
        variant="body-large"
        weight="bold"
        className={styles.heading}
      >
        {t('cost.comparisons')}
      </Text>
      <ul className={styles.comparisons}>
        {comparisons.map(comparison => (
          <li key={comparison.id}>
            <Text as="p" weight="bold">
              {comparison.title}
              {': '}
              {savingText(comparison.monthlySaving)}
            </Text>
            <Text as="p">{comparison.explanation}</Text>
            <ul>
              {comparison.takes.map(take => (
                <li key={take}>{take}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );

  function savingText(saving: number | null): string {
    if (saving === null) {
      return t('cost.savingUnknown');
    }
    return saving >= 0
      ? t('cost.saves', { amount: money(saving, currency) })
      : t('cost.costsMore', { amount: money(-saving, currency) });
  }
}
