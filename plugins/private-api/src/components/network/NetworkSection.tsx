import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './NetworkContent.module.css';

/** A headed part of the network page. */
export function NetworkSection(props: { title: string; children: ReactNode }) {
  return (
    <section aria-label={props.title} className={styles.section}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}
