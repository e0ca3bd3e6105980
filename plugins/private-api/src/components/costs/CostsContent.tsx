import { CostGrouping } from 'backstage-plugin-private-api-common';
import { useCosts } from '../../data/useCosts';
import { FreshContent } from '../freshness/FreshContent';
import { PageContent } from '../PageContent';
import { LoadError } from '../states/LoadError';
import { statusCodeOf } from '../states/statusCodeOf';
import { CostGroupsSection } from './CostGroupsSection';
import { IdleSection } from './IdleSection';
import { PriceBooksSection } from './PriceBooksSection';
import { PriceProblems } from './PriceProblems';
import { SavingsSection } from './SavingsSection';

/** What the estate costs a month, what would save money, what is paid for and carries nothing, and where the prices are from. */
export function CostsContent(props: {
  grouping: CostGrouping;
  onGroupingChange: (grouping: CostGrouping) => void;
}) {
  const { grouping, onGroupingChange } = props;
  const { state, reload } = useCosts(grouping);
  // All parts take the same permission: one answer says it for all.
  if (state.status === 'error' && statusCodeOf(state.error) === 403) {
    return (
      <PageContent>
        <LoadError error={state.error} onRetry={reload} />
      </PageContent>
    );
  }
  return (
    <FreshContent onShowNew={reload}>
      <PriceProblems />
      <CostGroupsSection
        grouping={grouping}
        onGroupingChange={onGroupingChange}
        state={state}
        onRetry={reload}
      />
      <SavingsSection />
      <IdleSection />
      <PriceBooksSection />
    </FreshContent>
  );
}
