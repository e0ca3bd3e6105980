import { Container } from '@backstage/ui';
import { ComplianceContent } from '../components/compliance/ComplianceContent';
import { useFindingFiltersUrl } from './useFindingFiltersUrl';

/** The findings as a sub-page of the new frontend system. */
export function ComplianceSubPage() {
  const [filters, setFilters] = useFindingFiltersUrl();
  return (
    <main>
      <Container>
        <ComplianceContent filters={filters} onFiltersChange={setFilters} />
      </Container>
    </main>
  );
}
