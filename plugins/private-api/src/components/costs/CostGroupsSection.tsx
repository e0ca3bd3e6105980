import {
  COST_GROUPINGS,
  CostGrouping,
  CostSummary,
} from 'backstage-plugin-private-api-common';
import { Loadable } from '../../data/SharedRequests';
import { useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { Section } from '../Section';
import { CostGroupsTable } from './CostGroupsTable';
import { CostTotals } from './CostTotals';

/** The cost of a month in all, and by what the reader chooses. */
export function CostGroupsSection(props: {
  grouping: CostGrouping;
  onGroupingChange: (grouping: CostGrouping) => void;
  state: Loadable<CostSummary>;
  onRetry: () => void;
}) {
  const { t } = useText();
  const { grouping, onGroupingChange, state, onRetry } = props;
  return (
    <Section
      title={t('costs.title')}
      actions={
        <ChoiceToggle
          label={t('costs.groupBy')}
          choices={COST_GROUPINGS}
          chosen={grouping}
          textOf={each => t(`costs.by.${each}`)}
          onChoose={onGroupingChange}
        />
      }
    >
      {state.status === 'ready' && <CostTotals totals={state.value.totals} />}
      <CostGroupsTable
        // The rows of one grouping must not stand under the heads of another while those load.
        key={grouping}
        grouping={grouping}
        state={state}
        onRetry={onRetry}
      />
    </Section>
  );
}
