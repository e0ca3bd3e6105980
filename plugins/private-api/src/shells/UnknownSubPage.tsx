import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import styles from './UnknownSubPage.module.css';
import { useIsUnknownPath } from './useIsUnknownPath';

/** The app's page for what is not there, below an address that no sub-page has. */
export function UnknownSubPage(props: { paths: readonly string[] }) {
  const isUnknown = useIsUnknownPath(props.paths);
  return isUnknown ? (
    <div className={styles.content}>
      <NotFoundErrorPage />
    </div>
  ) : null;
}
