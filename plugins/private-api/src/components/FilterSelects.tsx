import { Key, Select } from '@backstage/ui';
import { ApiFilter } from 'backstage-plugin-private-api-common';
import { useText } from '../text/useText';
import { FilterOption, UNOWNED_KEY } from './apis/useFilterOptions';
import styles from './FilterSelects.module.css';

type FilterName = ApiFilter | 'practice' | 'pillar';

/** A choice needs a key, and the backend's owner of APIs that nobody is known to own is the empty text. */
function toKey(value: string): string {
  return value === '' ? UNOWNED_KEY : value;
}

function toValue(key: Key): string {
  return key === UNOWNED_KEY ? '' : String(key);
}

/** A choice for each filter; several values of one filter widen the list, several filters narrow it. */
export function FilterSelects<N extends FilterName>(props: {
  names: readonly N[];
  options: Record<N, FilterOption[]>;
  filter: Partial<Record<N, string[]>>;
  /** Of filters that have a better name where they stand than everywhere. */
  labels?: Partial<Record<N, string>>;
  onChange: (name: N, values: string[]) => void;
}) {
  const { t } = useText();
  const { names, options, filter, labels, onChange } = props;
  // `t` wants the names themselves, not the caller's choice of them.
  const labelOf = (name: FilterName) => t(`filter.${name}`);
  return (
    <div role="group" aria-label={t('apis.filters')} className={styles.filters}>
      {names.map(name => (
        <Select
          key={name}
          label={labels?.[name] ?? labelOf(name)}
          placeholder={t('apis.all')}
          selectionMode="multiple"
          options={options[name]}
          value={(filter[name] ?? []).map(toKey)}
          onChange={values => onChange(name, values.map(toValue))}
        />
      ))}
    </div>
  );
}
