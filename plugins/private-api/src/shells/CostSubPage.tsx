import { Container } from '@backstage/ui';
import { CostsContent } from '../components/costs/CostsContent';
import { useCostGroupingUrl } from './useCostGroupingUrl';

/** The cost of the estate as a sub-page of the new frontend system. */
export function CostSubPage() {
  const [grouping, setGrouping] = useCostGroupingUrl();
  return (
    <main>
      <Container>
        <CostsContent grouping={grouping} onGroupingChange={setGrouping} />
      </Container>
    </main>
  );
}
