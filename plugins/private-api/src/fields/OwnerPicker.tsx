import { useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Box } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { privateApiApiRef } from '../api';
import { useGroups } from '../components/apis/useGroups';
import { useText } from '../text/useText';
import { ChoiceBox } from './ChoiceBox';
import styles from './fields.module.css';

/** A form field that takes the owner of an API: the groups of the catalog, and whoever owns an indexed API already. */
export function OwnerPicker(props: FieldExtensionComponentProps<string>) {
  const { t } = useText();
  const { schema, formData, required, disabled, rawErrors, onChange } = props;
  const groups = useGroups();
  const owners = useOwners();
  const choices = useMemo(
    () => [...new Set([...groups, ...owners])].sort().map(id => ({ id })),
    [groups, owners],
  );
  return (
    <Box bg="neutral" className={styles.field}>
      <ChoiceBox
        label={schema.title ?? t('column.owner')}
        description={schema.description}
        placeholder="group:default/checkout"
        value={formData ?? ''}
        choices={choices}
        isLoading={false}
        isRequired={required}
        isDisabled={disabled}
        isInvalid={Boolean(rawErrors?.length)}
        onChange={value => onChange(value || undefined)}
      />
    </Box>
  );
}

/** Owners of indexed APIs. None where they cannot be read: the field takes what is typed. */
function useOwners(): string[] {
  const client = useApi(privateApiApiRef);
  const [owners, setOwners] = useState<string[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    client
      .listCompliance('owner', { signal: abort.signal })
      .then(({ items }) => setOwners(items.flatMap(({ group }) => group || [])))
      .catch(() => undefined);
    return () => abort.abort();
  }, [client]);
  return owners;
}
