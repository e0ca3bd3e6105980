import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './EmptyNote.module.css';

/** Says that there is nothing, and what to do about it. */
export function EmptyNote(props: {
  title: string;
  description?: string;
  action?: ReactNode;
}) {
  return (
    <div className={styles.note}>
      <Text as="p" weight="bold">
        {props.title}
      </Text>
      {props.description && (
        <Text as="p" color="secondary">
          {props.description}
        </Text>
      )}
      {props.action}
    </div>
  );
}
