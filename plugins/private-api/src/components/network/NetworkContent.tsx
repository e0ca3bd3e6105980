import { useText } from '../../text/useText';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { DomainsTable } from './DomainsTable';
import { NetworkSection } from './NetworkSection';
import { VpcEndpointsTable } from './VpcEndpointsTable';
import { VpcLinksTable } from './VpcLinksTable';
import styles from './NetworkContent.module.css';

/** VPC links, VPC endpoints and domain names: their state and which APIs use them. */
export function NetworkContent() {
  const { t } = useText();
  return (
    <div className={styles.content}>
      <FreshnessBanner />
      <NetworkSection title={t('network.vpcLinks')}>
        <VpcLinksTable />
      </NetworkSection>
      <NetworkSection title={t('network.vpcEndpoints')}>
        <VpcEndpointsTable />
      </NetworkSection>
      <NetworkSection title={t('network.domains')}>
        <DomainsTable />
      </NetworkSection>
    </div>
  );
}
