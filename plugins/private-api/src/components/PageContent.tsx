import { ReactNode } from 'react';
import legible from './legible.module.css';
import styles from './PageContent.module.css';

/** What stands on a page or tab, part below part. */
export function PageContent(props: { children: ReactNode }) {
  return (
    <div className={`${styles.content} ${legible.legible}`}>
      {props.children}
    </div>
  );
}
