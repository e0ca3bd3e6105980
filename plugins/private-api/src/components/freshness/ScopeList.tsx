import { ReactElement, useState } from 'react';
import { Button } from '@backstage/ui';
import { useText } from '../../text/useText';
import styles from './FreshnessBanner.module.css';

/** So many are read at a glance; more would push the page out of sight. */
const SHOWN = 3;

/** Scopes one below the other: the first of them, and all that the reader asks for, because hundreds may fail for one reason. */
export function ScopeList(props: {
  /** A list item for each scope. */
  children: ReactElement[];
}) {
  const { t } = useText();
  const { children } = props;
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={styles.scopes}>
        {isWhole ? children : children.slice(0, SHOWN)}
      </ul>
      {children.length > SHOWN && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isWhole}
          onPress={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('freshness.showFewer')
            : t('freshness.showAll', { number: String(children.length) })}
        </Button>
      )}
    </>
  );
}
