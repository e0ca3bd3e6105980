import { Text } from '@backstage/ui';
import { CostComparison, SavingRow } from 'backstage-plugin-private-api-common';
import { useProfile } from '../../data/useProfile';
import { useText } from '../../text/useText';
import { Loaded } from '../states/Loaded';
import { findComparison } from './findComparison';

/**
 * What a saving takes and what is lost by it, as the estimate of the first of its APIs says it: the list of savings has only the
 * sums.
 */
export function SavingTakes(props: { saving: SavingRow }) {
  const { saving } = props;
  const [{ key, name }] = saving.apis;
  const { state, reload } = useProfile(key);
  return (
    <Loaded state={state} subject={name} lines={2} onRetry={reload}>
      {({ cost }) => (
        <Takes
          comparison={findComparison(cost.comparisons, saving)}
          name={name}
        />
      )}
    </Loaded>
  );
}

function Takes(props: { comparison?: CostComparison; name: string }) {
  const { t } = useText();
  const { comparison, name } = props;
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
