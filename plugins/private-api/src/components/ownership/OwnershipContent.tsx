import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useText } from '../../text/useText';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { OwnedApisTable } from './OwnedApisTable';
import { OwnersTable } from './OwnersTable';
import { OWNERSHIP_TABS, OwnershipTab } from './ownershipTab';
import styles from './OwnershipContent.module.css';

/** Who answers for which APIs, by what, and which nobody does. */
export function OwnershipContent(props: {
  tab: OwnershipTab;
  onTabChange: (tab: OwnershipTab) => void;
}) {
  const { t } = useText();
  const { tab, onTabChange } = props;
  return (
    <div className={styles.content}>
      <FreshnessBanner />
      <ToggleButtonGroup
        aria-label={t('ownership.views')}
        className={styles.tabs}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[tab]}
        onSelectionChange={keys => {
          const chosen = OWNERSHIP_TABS.find(each => keys.has(each));
          if (chosen) {
            onTabChange(chosen);
          }
        }}
      >
        {OWNERSHIP_TABS.map(each => (
          <ToggleButton key={each} id={each}>
            {t(`ownership.view.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Text as="p" color="secondary">
        {t(`ownership.about.${tab}`)}
      </Text>
      {tab === 'teams' ? (
        <OwnersTable />
      ) : (
        <OwnedApisTable key={tab} view={tab} />
      )}
    </div>
  );
}
