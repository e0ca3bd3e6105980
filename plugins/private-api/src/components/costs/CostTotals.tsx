import { Text } from '@backstage/ui';
import { CostRow } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { rowCostText } from './rowCostText';
import styles from './CostTotals.module.css';

/** What all APIs that the reader may see cost, in each currency, and of how many that is not all. */
export function CostTotals(props: { totals: CostRow[] }) {
  const texts = useText();
  const { t, count } = texts;
  return (
    <>
      {props.totals.map(total => (
        <div key={total.currency} className={styles.total}>
          <Text as="p" variant="title-small" weight="bold">
            {rowCostText(texts, total)}
          </Text>
          <Text as="p" color="secondary">
            {total.incompleteApis > 0
              ? t('costs.incompleteTotal', {
                  count: total.apis,
                  incomplete: count(total.incompleteApis),
                })
              : t('costs.completeTotal', { count: total.apis })}
          </Text>
        </div>
      ))}
    </>
  );
}
