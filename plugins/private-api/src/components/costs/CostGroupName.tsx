import { Link } from '@backstage/ui';
import { CostGrouping } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { ownerName } from '../ownership/ownerName';
import { TextLines } from '../TextLines';
import { partText } from './partText';

/** The filter of the list of APIs that shows those of a group; no API is only one part of its cost. */
const FILTERS = {
  owner: 'owner',
  account: 'accountId',
  region: 'region',
  part: undefined,
} as const;

/** The name of a group, which leads to its APIs, the most expensive first. */
export function CostGroupName(props: {
  grouping: CostGrouping;
  group: string;
  /** The path of the plugin's page. */
  root: string;
}) {
  const { grouping, group, root } = props;
  const name = useGroupName(grouping, group);
  const filter = FILTERS[grouping];
  if (!filter) {
    return <TextLines title={name} />;
  }
  const query = new URLSearchParams({
    [filter]: group,
    sort: 'monthlyCost:desc',
  });
  return <Link href={`${root}/apis?${query}`}>{name}</Link>;
}

function useGroupName(grouping: CostGrouping, group: string): string {
  const { t } = useText();
  switch (grouping) {
    case 'owner':
      return ownerName(t, group);
    case 'part':
      return partText(t, group);
    default:
      return group;
  }
}
