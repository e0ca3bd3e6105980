import { Text } from '@backstage/ui';
import { useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { FreshContent } from '../freshness/FreshContent';
import { OwnedApisTable } from './OwnedApisTable';
import { OwnersTable } from './OwnersTable';
import { OWNERSHIP_TABS, OwnershipTab } from './ownershipTab';

/** Who answers for which APIs, by what, and which nobody does. */
export function OwnershipContent(props: {
  tab: OwnershipTab;
  onTabChange: (tab: OwnershipTab) => void;
}) {
  const { t } = useText();
  const { tab, onTabChange } = props;
  return (
    <FreshContent>
      <ChoiceToggle
        label={t('ownership.views')}
        choices={OWNERSHIP_TABS}
        chosen={tab}
        textOf={each => t(`ownership.view.${each}`)}
        onChoose={onTabChange}
      />
      <Text as="p" color="secondary">
        {t(`ownership.about.${tab}`)}
      </Text>
      {tab === 'teams' ? (
        <OwnersTable />
      ) : (
        <OwnedApisTable key={tab} view={tab} />
      )}
    </FreshContent>
  );
}
