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
  // Narrowed here, for by its own filter BUI's box shows fewer options than the arrow keys go through.
  const options = useMemo(
    () =>
      choices
        .filter(choice => isWanted(choice, value, choices))
        .map(choice => ({ ...choice, label: choice.id })),
    [choices, value],
  );
  const search = useMemo(
    () => ({
      mode: 'server' as const,
      inputValue: value,
      onInputChange: onChange,
    }),
    [value, onChange],
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

/** Whether a choice fits what is typed, by its id or by what tells it from its like. Once one is made the others are offered again. */
function isWanted(choice: Choice, typed: string, choices: Choice[]): boolean {
  return (
    choices.some(({ id }) => id === typed) ||
    `${choice.id} ${choice.description ?? ''}`
      .toLocaleLowerCase()
      .includes(typed.toLocaleLowerCase())
  );
}
