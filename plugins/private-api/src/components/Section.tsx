import { ReactNode, Ref, useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import legible from './legible.module.css';
import styles from './Section.module.css';

/** A headed part of a page, on a card of its own. */
export function Section(props: {
  title: string;
  actions?: ReactNode;
  /** Of the section, for those who lead the focus to it. */
  focusRef?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      ref={props.focusRef}
      tabIndex={props.focusRef ? -1 : undefined}
      className={`${styles.section} ${legible.legible}`}
    >
      <Card>
        <CardHeader>
          <div className={styles.head}>
            <Text as="h2" variant="title-x-small" weight="bold" id={id}>
              {props.title}
            </Text>
            {props.actions && (
              <div className={styles.actions}>{props.actions}</div>
            )}
          </div>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
}
