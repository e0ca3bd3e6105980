import { useApp } from '@backstage/core-plugin-api';
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
import { useIsUnknownPath } from './useIsUnknownPath';
import { useOwnershipUrl } from './useOwnershipUrl';

const TABS = [
  { path: 'apis', Tab: LegacyApis },
  { path: 'network', Tab: NetworkContent },
  { path: 'compliance', Tab: LegacyCompliance },
  { path: 'ownership', Tab: LegacyOwnership },
  { path: 'cost', Tab: LegacyCost },
] as const;

/** The page of the old frontend system; its tabs have the paths of the new system's sub-pages. */
export function LegacyPage() {
  const { t } = useText();
  const { NotFoundErrorPage } = useApp().getComponents();
  const isUnknown = useIsUnknownPath(TABS.map(({ path }) => path));
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      {isUnknown ? (
        // The layout of tabs would show the first of them.
        <NotFoundErrorPage />
      ) : (
        <TabbedLayout>
          {TABS.map(({ path, Tab }) => (
            <TabbedLayout.Route
              key={path}
              path={`/${path}`}
              title={t(`page.${path}`)}
            >
              <Tab />
            </TabbedLayout.Route>
          ))}
        </TabbedLayout>
      )}
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
