import { useId, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { SavingRow } from 'backstage-plugin-private-api-common';
import { shortResource } from '../../text/shortResource';
import { useText } from '../../text/useText';
import { SavingApis } from './SavingApis';
import { SavingTakes } from './SavingTakes';
import styles from './SavingsSection.module.css';

/** One saving: how much, whose, what would fall away, and, when asked, what it takes. */
export function SavingItem(props: { saving: SavingRow }) {
  const { t, money } = useText();
  const { saving } = props;
  const { title, monthlySaving, currency, apis, resources } = saving;
  const [isOpen, setIsOpen] = useState(false);
  const takesId = useId();
  return (
    <li className={styles.saving}>
      <Text as="p" weight="bold">
        {title}
        {': '}
        {t('cost.saves', { amount: money(monthlySaving, currency) })}
      </Text>
      <SavingApis apis={apis} />
      {resources.length > 0 && (
        <Text as="p" color="secondary">
          {t('costs.resources', {
            names: resources.map(shortResource).join(', '),
          })}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={isOpen ? takesId : undefined}
        aria-label={t('costs.takesOf', { title })}
        onPress={() => setIsOpen(!isOpen)}
      >
        {t('costs.takes')}
      </Button>
      {isOpen && (
        <div id={takesId} className={styles.takes}>
          <SavingTakes saving={saving} />
        </div>
      )}
    </li>
  );
}
