import { useText } from '../../text/useText';
import { FreshContent } from '../freshness/FreshContent';
import { Section } from '../Section';
import { DomainsTable } from './DomainsTable';
import { VpcEndpointsTable } from './VpcEndpointsTable';
import { VpcLinksTable } from './VpcLinksTable';

/** VPC links, VPC endpoints and domain names: their state and which APIs use them. */
export function NetworkContent() {
  const { t } = useText();
  return (
    <FreshContent>
      <Section title={t('network.vpcLinks')}>
        <VpcLinksTable />
      </Section>
      <Section title={t('network.vpcEndpoints')}>
        <VpcEndpointsTable />
      </Section>
      <Section title={t('network.domains')}>
        <DomainsTable />
      </Section>
    </FreshContent>
  );
}
