import { Text } from '@backstage/ui';
import { SavingRow } from 'backstage-plugin-private-api-common';
import { useSavings } from '../../data/useSavings';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { SavingItem } from './SavingItem';
import styles from './SavingsSection.module.css';

/** The largest savings of all APIs that the reader may see. */
export function SavingsSection() {
  const { t } = useText();
  const { state, reload } = useSavings();
  return (
    <Section title={t('costs.savings')}>
      <Loaded state={state} lines={6} onRetry={reload}>
        {({ items }) => <LargestSavings savings={items} />}
      </Loaded>
    </Section>
  );
}

function LargestSavings(props: { savings: SavingRow[] }) {
  const { t } = useText();
  const { savings } = props;
  if (savings.length === 0) {
    return (
      <EmptyNote
        title={t('costs.noSavingsTitle')}
        description={t('costs.noSavingsText')}
      />
    );
  }
  return (
    <>
      <Text as="p" color="secondary" className={styles.note}>
        {t('costs.savingsNote')}
      </Text>
      <ol className={styles.savings}>
        {savings.map(saving => (
          <SavingItem
            key={[
              saving.choice,
              saving.currency,
              saving.apis[0].key,
              ...saving.resources,
            ].join(' ')}
            saving={saving}
          />
        ))}
      </ol>
    </>
  );
}
