import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './ChoiceToggle.module.css';

/** One of a few choices, all of them in sight: in a row where there is room, and in several where there is not. */
export function ChoiceToggle<C extends string>(props: {
  /** What is chosen, for those who do not see it. */
  label: string;
  choices: readonly C[];
  chosen: C;
  textOf: (choice: C) => string;
  onChoose: (choice: C) => void;
}) {
  const { label, choices, chosen, textOf, onChoose } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.choices}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const next = choices.find(each => keys.has(each));
        if (next !== undefined) {
          onChoose(next);
        }
      }}
    >
      {choices.map(each => (
        <ToggleButton key={each} id={each}>
          {textOf(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
