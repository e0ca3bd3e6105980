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

/** The filters of the list of APIs. */
export function ApiFilters(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  const { state, onChange } = props;
  const options = useFilterOptions(state.filter);
  return (
    <FilterSelects
      names={SHOWN}
      options={options}
      filter={state.filter}
      onChange={(name, values) =>
        onChange(now => withFilter(now, name, values))
      }
    />
  );
}
