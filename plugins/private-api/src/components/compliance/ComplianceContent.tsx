import { FINDING_FILTERS } from 'backstage-plugin-private-api-common';
import { useFilterOptions } from '../apis/useFilterOptions';
import { FilterSelects } from '../FilterSelects';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { FindingsTable } from './FindingsTable';
import { FindingFilters, withFindingFilter } from './findingFilter';
import styles from './ComplianceContent.module.css';

/** The findings of all APIs that the reader may see: filtered and paged by the backend, the most severe first. */
export function ComplianceContent(props: {
  filters: FindingFilters;
  onFiltersChange: (filters: FindingFilters) => void;
}) {
  const { filters, onFiltersChange } = props;
  const { practice = [], ...common } = filters;
  const options = useFilterOptions(common);
  return (
    <div className={styles.content}>
      <FreshnessBanner />
      <FilterSelects
        // A practice is chosen by its link in the table; here it can be taken away again.
        names={FINDING_FILTERS.filter(
          name => name !== 'practice' || practice.length > 0,
        )}
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
