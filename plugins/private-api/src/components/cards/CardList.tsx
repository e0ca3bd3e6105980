import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './cardLists.module.css';

/** A headed list inside a card. */
export function CardList(props: { title: string; children: ReactNode }) {
  return (
    <section aria-label={props.title}>
      <Text
        as="h4"
        variant="body-medium"
        weight="bold"
        className={styles.section}
      >
        {props.title}
      </Text>
      <ul className={styles.list}>{props.children}</ul>
    </section>
  );
}

/** One line of it: what it is, a figure or tag at the end, and what else there is to say below. */
export function CardListItem(props: {
  head: ReactNode;
  end?: ReactNode;
  details?: (string | undefined)[];
  code?: string[];
}) {
  const details = (props.details ?? []).filter(Boolean);
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        {props.head}
        {props.end}
      </span>
      {props.code?.map(line => (
        <code key={line} className={styles.mono}>
          {line}
        </code>
      ))}
      {details.map(detail => (
        <Text key={detail} as="p" color="secondary" className={styles.detail}>
          {detail}
        </Text>
      ))}
    </li>
  );
}
