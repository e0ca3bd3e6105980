import { useMemo } from 'react';
import { FindingFilter } from 'backstage-plugin-private-api-common';
import { useFilterOptions } from '../apis/useFilterOptions';
import { FilterSelects } from '../FilterSelects';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { FindingsTable } from './FindingsTable';
import { FindingFilters, withFindingFilter } from './findingFilter';
import styles from './ComplianceContent.module.css';

const SHOWN = [
  'severity',
  'practice',
  'accountId',
  'region',
  'owner',
] as const satisfies FindingFilter[];

/** The findings of all APIs that the reader may see: filtered and paged by the backend, the most severe first. */
export function ComplianceContent(props: {
  filters: FindingFilters;
  onFiltersChange: (filters: FindingFilters) => void;
}) {
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
        }}
        filter={filters}
        onChange={(name, values) =>
          onFiltersChange(withFindingFilter(filters, name, values))
        }
      />
      <FindingsTable filters={filters} onFiltersChange={onFiltersChange} />
    </div>
  );
}
