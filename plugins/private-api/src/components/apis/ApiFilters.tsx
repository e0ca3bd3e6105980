import { Key, Select } from '@backstage/ui';
import { ApiFilter } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { ApiListState, withFilter } from './apiListState';
import { UNOWNED_KEY, useFilterOptions } from './useFilterOptions';
import styles from './ApiFilters.module.css';

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

/** A choice needs a key, and the backend's owner of APIs that nobody is known to own is the empty text. */
function toKey(value: string): string {
  return value === '' ? UNOWNED_KEY : value;
}

function toValue(key: Key): string {
  return key === UNOWNED_KEY ? '' : String(key);
}

/** A choice for each filter; several values of one filter widen it, several filters narrow the list. */
export function ApiFilters(props: {
  state: ApiListState;
  onStateChange: (state: ApiListState) => void;
}) {
  const { t } = useText();
  const { state, onStateChange } = props;
  const options = useFilterOptions(state.filter);
  return (
    <div role="group" aria-label={t('apis.filters')} className={styles.filters}>
      {SHOWN.map(name => (
        <Select
          key={name}
          label={t(`filter.${name}`)}
          placeholder={t('apis.all')}
          selectionMode="multiple"
          options={options[name]}
          value={(state.filter[name] ?? []).map(toKey)}
          onChange={values =>
            onStateChange(withFilter(state, name, values.map(toValue)))
          }
        />
      ))}
    </div>
  );
}
