import { Container } from '@backstage/ui';
import { NetworkContent } from '../components/network/NetworkContent';

/** The network as a sub-page of the new frontend system. */
export function NetworkSubPage() {
  return (
    <main>
      <Container>
        <NetworkContent />
      </Container>
    </main>
  );
}
