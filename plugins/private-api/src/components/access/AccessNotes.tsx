import { Alert } from '@backstage/ui';
import { AccessNote } from 'backstage-plugin-private-api-common';
import styles from './AccessNotes.module.css';

/** What holds for callers in general, in the order the analysis gives: worst first. */
export function AccessNotes(props: { notes: AccessNote[] }) {
  if (props.notes.length === 0) {
    return null;
  }
  return (
    <div className={styles.notes}>
      {props.notes.map(note => (
        <Alert
          key={`${note.code} ${note.message}`}
          status={note.level}
          icon
          description={note.message}
        />
      ))}
    </div>
  );
}
