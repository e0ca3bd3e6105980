import styles from './CodeBlock.module.css';

/** Text as a machine wrote it. Takes the focus, so that the keyboard can scroll it. */
export function CodeBlock(props: { label: string; children: string }) {
  return (
    <pre
      className={styles.block}
      role="region"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard
      tabIndex={0}
    >
      <code>{props.children}</code>
    </pre>
  );
}
