import { useMemo } from 'react';
import { Box, Text } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import legible from '../components/legible.module.css';
import { reasonOf } from '../data/reasonOf';
import { useText } from '../text/useText';
import { ChoiceBox } from './ChoiceBox';
import { ChoiceList } from './ChoiceList';
import { placeOf, ResourceFieldOptions } from './fieldOptions';
import styles from './fields.module.css';
import { ResourceField } from './resourceFields';
import { useChoices } from './useChoices';

/** What the scaffolder hands to a field that takes one resource or, where its schema is an array, several. */
export type ResourcePickerProps = FieldExtensionComponentProps<
  string | string[],
  ResourceFieldOptions
>;

/** A form field that takes resources of the inventory, or ids that are typed. */
export function ResourcePicker(
  props: ResourcePickerProps & { field: ResourceField },
) {
  const { field, schema, required, disabled, rawErrors } = props;
  const { kind, example } = field;
  const { t } = useText();
  const place = placeOf(props.uiSchema['ui:options'] ?? {}, {
    formData: props.formContext?.formData ?? {},
    rootSchema: props.registry?.rootSchema,
  });
  const state = useChoices({
    kind,
    ...place,
    // A VPC is not looked for in itself.
    ...(kind === 'vpc' && { vpcId: undefined }),
  });
  const choices = useMemo(
    () =>
      state.status === 'ready'
        ? state.value.map(({ value, name, facts, accountId }) => ({
            id: value,
            description: [name !== value && name, ...facts, accountId]
              .filter(Boolean)
              .join(', '),
          }))
        : [],
    [state],
  );
  const shared = {
    label: schema.title ?? t(`field.kind.${kind}`),
    description: schema.description,
    placeholder: example,
    choices,
    isLoading: state.status === 'loading',
    isRequired: required,
    isDisabled: disabled,
    isInvalid: Boolean(rawErrors?.length),
  };
  return (
    <Box bg="neutral" className={`${styles.field} ${legible.legible}`}>
      {schema.type === 'array' ? (
        <ChoiceList
          {...shared}
          values={[props.formData ?? []].flat()}
          atLeast={schema.minItems ?? 1}
          onChange={values => props.onChange(values)}
        />
      ) : (
        <ChoiceBox
          {...shared}
          value={[props.formData ?? ''].flat()[0] ?? ''}
          onChange={value => props.onChange(value || undefined)}
        />
      )}
      {state.status === 'error' && (
        <Text as="p" color="secondary">
          {t('field.cannotList', { reason: reasonOf(state.error) })}
        </Text>
      )}
      {state.status === 'ready' && choices.length === 0 && (
        <Text as="p" color="secondary">
          {t('field.nothingToChoose')}
        </Text>
      )}
    </Box>
  );
}
