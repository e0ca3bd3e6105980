import { Container } from '@backstage/ui';
import { ApisContent } from '../components/apis/ApisContent';
import { useApiListUrl } from './useApiListUrl';

/** The list of APIs as a sub-page of the new frontend system. */
export function ApisSubPage() {
  const [state, setState] = useApiListUrl();
  return (
    <main>
      <Container>
        <ApisContent state={state} onStateChange={setState} />
      </Container>
    </main>
  );
}
