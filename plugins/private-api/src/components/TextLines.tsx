import styles from './TextLines.module.css';

/**
 * A text that wraps, and more about it below: where BUI's cells cut an id or a reason off, nobody could read it. It looks as
 * BUI's `Text` does, which does too much for the hundreds that a table holds.
 */
export function TextLines(props: { title: string; description?: string }) {
  return (
    <span className={styles.text}>
      <span>{props.title}</span>
      {props.description && (
        <span className={styles.description}>{props.description}</span>
      )}
    </span>
  );
}
