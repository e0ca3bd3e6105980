import { Text } from '@backstage/ui';
import styles from './TextLines.module.css';

/** A text that wraps, and more about it below: where BUI's cells cut an id or a reason off, nobody could read it. */
export function TextLines(props: { title: string; description?: string }) {
  return (
    <span className={styles.text}>
      <Text>{props.title}</Text>
      {props.description && <Text color="secondary">{props.description}</Text>}
    </span>
  );
}
