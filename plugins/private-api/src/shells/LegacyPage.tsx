import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { ApisContent } from '../components/apis/ApisContent';
import { ComplianceContent } from '../components/compliance/ComplianceContent';
import { CostsContent } from '../components/costs/CostsContent';
import { NetworkContent } from '../components/network/NetworkContent';
import { OwnershipContent } from '../components/ownership/OwnershipContent';
import { useText } from '../text/useText';
import { useApiListUrl } from './useApiListUrl';
import { useCostGroupingUrl } from './useCostGroupingUrl';
import { useFindingFiltersUrl } from './useFindingFiltersUrl';
import { useOwnershipUrl } from './useOwnershipUrl';

/** The page of the old frontend system; its tabs have the paths of the new system's sub-pages. */
export function LegacyPage() {
  const { t } = useText();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/apis" title={t('page.apis')}>
          <LegacyApis />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/network" title={t('page.network')}>
          <NetworkContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/compliance" title={t('page.compliance')}>
          <LegacyCompliance />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/ownership" title={t('page.ownership')}>
          <LegacyOwnership />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/cost" title={t('page.cost')}>
          <LegacyCost />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}

function LegacyApis() {
  const [state, setState] = useApiListUrl();
  return <ApisContent state={state} onStateChange={setState} />;
}

function LegacyCompliance() {
  const [filters, setFilters] = useFindingFiltersUrl();
  return <ComplianceContent filters={filters} onFiltersChange={setFilters} />;
}

function LegacyOwnership() {
  const [tab, setTab] = useOwnershipUrl();
  return <OwnershipContent tab={tab} onTabChange={setTab} />;
}

function LegacyCost() {
  const [grouping, setGrouping] = useCostGroupingUrl();
  return <CostsContent grouping={grouping} onGroupingChange={setGrouping} />;
}
