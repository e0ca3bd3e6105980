import { Container } from '@backstage/ui';
import { OwnershipContent } from '../components/ownership/OwnershipContent';
import { useOwnershipUrl } from './useOwnershipUrl';

/** Ownership as a sub-page of the new frontend system. */
export function OwnershipSubPage() {
  const [tab, setTab] = useOwnershipUrl();
  return (
    <main>
      <Container>
        <OwnershipContent tab={tab} onTabChange={setTab} />
      </Container>
    </main>
  );
}
