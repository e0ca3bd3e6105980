import { Text } from '@backstage/ui';
import { SavingRow } from 'backstage-plugin-private-api-common';
import { useProfile } from '../../data/useProfile';
import { useText } from '../../text/useText';
import { LoadError } from '../states/LoadError';
import { LoadingLines } from '../states/LoadingLines';
import { findComparison } from './findComparison';

/**
 * What a saving takes and what is lost by it, as the estimate of the first of its APIs says it: the list of savings has only the
 * sums.
 */
export function SavingTakes(props: { saving: SavingRow }) {
  const { t } = useText();
  const { saving } = props;
  const [{ key, name }] = saving.apis;
  const { state, reload } = useProfile(key);
  if (state.status === 'loading') {
    return <LoadingLines lines={2} />;
  }
  if (state.status === 'error') {
    return <LoadError error={state.error} subject={name} onRetry={reload} />;
  }
  const comparison = findComparison(state.value.cost.comparisons, saving);
  if (!comparison) {
    return <Text as="p">{t('costs.takesGone', { name })}</Text>;
  }
  return (
    <>
      <Text as="p">{comparison.explanation}</Text>
      <ul>
        {comparison.takes.map(take => (
          <li key={take}>{take}</li>
        ))}
      </ul>
    </>
  );
}
