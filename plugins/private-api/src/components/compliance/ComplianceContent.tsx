import { useMemo } from 'react';
import {
  FINDING_STATES,
  FindingFilter,
} from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { useFilterOptions } from '../apis/useFilterOptions';
import { FilterSelects } from '../FilterSelects';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { ExportFindingsButton } from './ExportFindingsButton';
import { FindingsTable } from './FindingsTable';
import { FindingFilters, withFindingFilter } from './findingFilter';
import styles from './ComplianceContent.module.css';

const SHOWN = [
  'severity',
  'practice',
  'accountId',
  'region',
  'owner',
  'state',
] as const satisfies FindingFilter[];

/** The findings of all APIs that the reader may see: filtered and paged by the backend, the most severe first. */
export function ComplianceContent(props: {
  filters: FindingFilters;
  onFiltersChange: (filters: FindingFilters) => void;
}) {
  const { t } = useText();
  const { filters, onFiltersChange } = props;
  const { practice = [], severity, accountId, region, owner } = filters;
  const options = useFilterOptions(
    useMemo(
      () => ({ severity, accountId, region, owner }),
      [severity, accountId, region, owner],
    ),
  );
  return (
    <div className={styles.content}>
      <FreshnessBanner />
      <FilterSelects
        // A practice is chosen by its link in the table; here it can be taken away again.
        names={SHOWN.filter(name => name !== 'practice' || practice.length > 0)}
        options={{
          ...options,
          practice: practice.map(id => ({ id, label: id })),
          state: FINDING_STATES.map(id => ({
            id,
            label: t(`compliance.state.${id}`),
          })),
        }}
        filter={filters}
        onChange={(name, values) =>
          onFiltersChange(withFindingFilter(filters, name, values))
        }
      />
      <div className={styles.actions}>
        <ExportFindingsButton filters={filters} />
      </div>
      <FindingsTable filters={filters} onFiltersChange={onFiltersChange} />
    </div>
  );
}
