import { Alert, Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { AccessNote } from 'backstage-plugin-private-api-common';
import styles from './AccessNotes.module.css';

/** What holds for callers in general, in the order the analysis gives: worst first. What only informs stays quiet. */
export function AccessNotes(props: { notes: AccessNote[] }) {
  if (props.notes.length === 0) {
    return null;
  }
  return (
    <div className={styles.notes}>
      {props.notes.map(note => (
        <Note key={`${note.code} ${note.message}`} note={note} />
      ))}
    </div>
  );
}

function Note(props: { note: AccessNote }) {
  const { level, message } = props.note;
  if (level !== 'info') {
    return <Alert status={level} icon description={message} />;
  }
  return (
    <div className={styles.info}>
      <RiInformationLine aria-hidden size={16} className={styles.icon} />
      <Text color="secondary">{message}</Text>
    </div>
  );
}
