import { useMemo, useState } from 'react';
import {
  ComplianceGroup,
  FINDING_STATES,
  FindingFilter,
} from 'backstage-plugin-private-api-common';
import { useCompliance } from '../../data/useCompliance';
import { useText } from '../../text/useText';
import { useFilterOptions } from '../apis/useFilterOptions';
import { FilterSelects } from '../FilterSelects';
import { FreshContent } from '../freshness/FreshContent';
import { PageContent } from '../PageContent';
import { Section } from '../Section';
import { LoadError } from '../states/LoadError';
import { statusCodeOf } from '../states/statusCodeOf';
import { ComplianceGroups, pillarName } from './ComplianceGroups';
import { ComplianceTrend } from './ComplianceTrend';
import { ExportFindingsButton } from './ExportFindingsButton';
import { FindingsTable } from './FindingsTable';
import { FindingFilters, withFindingFilter } from './findingFilter';
import { useFindingList } from './useFindingList';
import styles from './ComplianceContent.module.css';

const SHOWN = [
  'severity',
  'practice',
  'accountId',
  'region',
  'owner',
  'state',
  'pillar',
] as const satisfies FindingFilter[];

/**
 * How well the APIs that the reader may see keep to the practices, and their findings: filtered and paged by the backend, the
 * most severe first.
 */
export function ComplianceContent(props: {
  filters: FindingFilters;
  onFiltersChange: (filters: FindingFilters) => void;
}) {
  const { t } = useText();
  const { filters, onFiltersChange } = props;
  const { listRef, changeFilters } = useFindingList(filters, onFiltersChange);
  const [groupBy, setGroupBy] = useState<ComplianceGroup>('owner');
  const { state: compliance, reload } = useCompliance(groupBy);
  const {
    practice = [],
    pillar = [],
    severity,
    accountId,
    region,
    owner,
  } = filters;
  const options = useFilterOptions(
    useMemo(
      () => ({ severity, accountId, region, owner }),
      [severity, accountId, region, owner],
    ),
  );
  // Both parts take the same permission: one answer says it for both.
  if (compliance.status === 'error' && statusCodeOf(compliance.error) === 403) {
    return (
      <PageContent>
        <LoadError error={compliance.error} onRetry={reload} />
      </PageContent>
    );
  }
  return (
    <FreshContent onShowNew={reload}>
      <ComplianceGroups
        groupBy={groupBy}
        onGroupByChange={setGroupBy}
        state={compliance}
        onRetry={reload}
        filters={filters}
      />
      <ComplianceTrend filters={filters} />
      <Section
        title={t('findings.title')}
        focusRef={listRef}
        actions={<ExportFindingsButton filters={filters} />}
      >
        <div className={styles.findings}>
          <FilterSelects
            // Practices and pillars are chosen by their links in the tables; here they can be taken away again.
            names={SHOWN.filter(
              name =>
                (name !== 'practice' || practice.length > 0) &&
                (name !== 'pillar' || pillar.length > 0),
            )}
            options={{
              ...options,
              practice: practice.map(id => ({ id, label: id })),
              pillar: pillar.map(id => ({ id, label: pillarName(t, id) })),
              state: FINDING_STATES.map(id => ({
                id,
                label: t(`compliance.state.${id}`),
              })),
            }}
            filter={filters}
            labels={{ severity: t('column.severity') }}
            onChange={(name, values) =>
              changeFilters(withFindingFilter(filters, name, values))
            }
          />
          <FindingsTable
            filters={filters}
            onFiltersChange={changeFilters}
            onWaiverChange={reload}
          />
        </div>
      </Section>
    </FreshContent>
  );
}
