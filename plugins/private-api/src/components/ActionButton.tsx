import { ReactElement } from 'react';
import { Button } from '@backstage/ui';
import { StatusMark } from './status/StatusMark';
import { useAction } from './useAction';
import styles from './ActionButton.module.css';

/** A button that does something which takes a while and may fail, and says so beside itself. */
export function ActionButton(props: {
  label: string;
  icon: ReactElement;
  act: () => Promise<void>;
}) {
  const { state, run } = useAction(props.act);
  return (
    <span className={styles.action}>
      <Button
        variant="secondary"
        iconStart={props.icon}
        isPending={state.status === 'pending'}
        onPress={run}
      >
        {props.label}
      </Button>
      <span role="status">
        {state.status === 'failed' && (
          <StatusMark status="fail" label={state.error.message} />
        )}
      </span>
    </span>
  );
}
