import { Cell, Text } from '@backstage/ui';
import styles from './TextCell.module.css';

/** A cell of text that wraps: where BUI's own would cut an id or a reason off, nobody could read it. */
export function TextCell(props: { title: string; description?: string }) {
  return (
    <Cell>
      <span className={styles.text}>
        <Text>{props.title}</Text>
        {props.description && (
          <Text color="secondary">{props.description}</Text>
        )}
      </span>
    </Cell>
  );
}
