import { Text } from '@backstage/ui';
import { Cost } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { costText } from './costText';
import styles from './CostTotal.module.css';

/** The sum a month: whole, "at least" where lines are unknown, or unknown altogether. */
export function CostTotal(props: { cost: Cost }) {
  const texts = useText();
  const { t, date } = texts;
  const { lines, basis } = props.cost;
  const unknownCount = lines.filter(line => line.monthly === null).length;
  return (
    <div className={styles.total}>
      <Text as="p" variant="title-small" weight="bold">
        {costText(texts, props.cost)}
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
}
