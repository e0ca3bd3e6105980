import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  COST_GROUPINGS,
  CostGrouping,
} from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';

/** Chooses what costs are summed by. */
export function GroupingChoice(props: {
  grouping: CostGrouping;
  onChange: (grouping: CostGrouping) => void;
}) {
  const { t } = useText();
  const { grouping, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={t('costs.groupBy')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[grouping]}
      onSelectionChange={keys => {
        const chosen = COST_GROUPINGS.find(each => keys.has(each));
        if (chosen) {
          onChange(chosen);
        }
      }}
    >
      {COST_GROUPINGS.map(each => (
        <ToggleButton key={each} id={each}>
          {t(`costs.by.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
