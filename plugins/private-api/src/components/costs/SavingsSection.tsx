import { Text } from '@backstage/ui';
import { useSavings } from '../../data/useSavings';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { LoadingLines } from '../states/LoadingLines';
import { SavingItem } from './SavingItem';
import styles from './SavingsSection.module.css';

/** The largest savings of all APIs that the reader may see. */
export function SavingsSection() {
  const { t } = useText();
  return (
    <Section title={t('costs.savings')}>
      <LargestSavings />
    </Section>
  );
}

function LargestSavings() {
  const { t } = useText();
  const { state, reload } = useSavings();
  if (state.status === 'loading') {
    return <LoadingLines lines={6} />;
  }
  if (state.status === 'error') {
    return <LoadError error={state.error} onRetry={reload} />;
  }
  const { items } = state.value;
  if (items.length === 0) {
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
        {items.map(saving => (
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
