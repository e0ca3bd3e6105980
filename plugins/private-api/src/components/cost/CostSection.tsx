import { Text } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { LoadError } from '../states/LoadError';
import { CostBasisNotes } from './CostBasisNotes';
import { CostComparisons } from './CostComparisons';
import { CostLinesTable } from './CostLinesTable';
import styles from './CostSection.module.css';
import { CostTotal } from './CostTotal';
import { useWhatIf } from './useWhatIf';
import { WhatIfControls } from './WhatIfControls';

/** What the API costs a month, what it would cost if things were otherwise, and what other choices would save. */
export function CostSection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const { profile } = props;
  const { whatIf, setWhatIf, cost, isPending, error, retry } = useWhatIf(
    profile.api.key,
    profile.cost,
  );
  const isChanged = Object.keys(whatIf).length > 0;
  return (
    <Section title={t('cost.title')}>
      <div className={styles.columns}>
        <div aria-live="polite" aria-busy={isPending}>
          {isChanged && <Text weight="bold">{t('whatIf.shown')}</Text>}
          <CostTotal cost={cost} />
          <CostBasisNotes basis={cost.basis} />
        </div>
        <WhatIfControls
          profile={profile}
          whatIf={whatIf}
          onChange={setWhatIf}
        />
      </div>
      {error && <LoadError error={error} onRetry={retry} />}
      <CostLinesTable cost={cost} />
      <CostComparisons
        comparisons={cost.comparisons}
        currency={cost.currency}
      />
    </Section>
  );
}
