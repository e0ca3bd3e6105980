import { useMemo } from 'react';
import { Combobox } from '@backstage/ui';
import { useText } from '../text/useText';

/** Something to choose. */
export interface Choice {
  /** What the form is told; it is shown as well, so that what is typed and what is chosen read alike. */
  id: string;
  /** What tells it from its like. */
  description?: string;
}

/**
 * A text with choices: what is in the inventory is a click away, and anything else can be typed, for the inventory may be
 * empty, stale or not the reader's to see.
 */
export function ChoiceBox(props: {
  label: string;
  description?: string;
  placeholder?: string;
  value: string;
  choices: Choice[];
  isLoading: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  isInvalid?: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useText();
  const { choices, value, isLoading, onChange, ...rest } = props;
  const options = useMemo(
    () => choices.map(choice => ({ ...choice, label: choice.id })),
    [choices],
  );
  const search = useMemo(
    () => ({
      mode: 'client' as const,
      inputValue: value,
      onInputChange: onChange,
      filter: (
        choice: { label: string; description?: string },
        typed: string,
      ) =>
        // Once a choice is made the others are offered again.
        choices.some(({ id }) => id === typed) ||
        `${choice.label} ${choice.description ?? ''}`
          .toLocaleLowerCase()
          .includes(typed.toLocaleLowerCase()),
    }),
    [choices, value, onChange],
  );
  return (
    <Combobox
      {...rest}
      allowsCustomValue
      options={options}
      search={search}
      loading={isLoading ? { state: 'loading' } : undefined}
      secondaryLabel={rest.isRequired ? t('required') : undefined}
    />
  );
}
