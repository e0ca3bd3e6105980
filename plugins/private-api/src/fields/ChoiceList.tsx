import { ComponentProps, useState } from 'react';
import { ChoiceBox } from './ChoiceBox';
import styles from './fields.module.css';

/** Several values, a box for each and an empty one after the last. A box that is emptied takes its value away. */
export function ChoiceList(
  props: Omit<ComponentProps<typeof ChoiceBox>, 'value' | 'onChange'> & {
    values: string[];
    /** As many boxes are there from the start. */
    atLeast: number;
    onChange: (values: string[]) => void;
  },
) {
  const { values, atLeast, onChange, label, description, ...rest } = props;
  // Boxes that are empty for the moment stay in their places while the reader types.
  const [boxes, setBoxes] = useState(values);
  const isOwn = boxes.filter(Boolean).join() === values.join();
  const shown = isOwn ? boxes : values;
  const count = Math.max(atLeast, shown.length + (shown.at(-1) === '' ? 0 : 1));
  const change = (index: number, value: string) => {
    const next = Array.from({ length: Math.max(shown.length, index + 1) }).map(
      (_, at) => (at === index ? value : shown[at] ?? ''),
    );
    setBoxes(next);
    onChange(next.filter(Boolean));
  };
  return (
    <div role="group" aria-label={label} className={styles.field}>
      {Array.from({ length: count }).map((_, index) => (
        <ChoiceBox
          key={index}
          {...rest}
          label={`${label} ${index + 1}`}
          description={index === 0 ? description : undefined}
          isRequired={rest.isRequired && index < atLeast}
          choices={rest.choices.filter(
            ({ id }) => id === shown[index] || !shown.includes(id),
          )}
          value={shown[index] ?? ''}
          onChange={value => change(index, value)}
        />
      ))}
    </div>
  );
}
