import { memo } from 'react';
import { ApiFilter } from 'backstage-plugin-private-api-common';
import { FilterSelects } from '../FilterSelects';
import { ApiListState, ChangeApiList, withFilter } from './apiListState';
import { useFilterOptions } from './useFilterOptions';

const SHOWN = [
  'type',
  'endpointType',
  'accountId',
  'region',
  'owner',
  'auth',
  'connectivity',
  'severity',
] as const satisfies ApiFilter[];

/** The filters of the list of APIs: drawn again only where they change, because they hold every account and team. */
export const ApiFilters = memo(function ListFilters(props: {
  filter: ApiListState['filter'];
  onChange: ChangeApiList;
}) {
  const { filter, onChange } = props;
  const options = useFilterOptions(filter);
  return (
    <FilterSelects
      names={SHOWN}
      options={options}
      filter={filter}
      onChange={(name, values) =>
        onChange(now => withFilter(now, name, values))
      }
    />
  );
});
