import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useText } from '../../text/useText';
import styles from './LoadingLines.module.css';

const WIDTHS = ['60%', '90%', '75%', '85%', '50%', '70%'];

/** Stands where text will be while it loads, and says so to screen readers. */
export function LoadingLines(props: { lines?: number }) {
  const { t } = useText();
  const widths = WIDTHS.slice(0, props.lines ?? 4);
  return (
    <div role="status" className={styles.lines}>
      <VisuallyHidden>{t('states.loading')}</VisuallyHidden>
      {widths.map(width => (
        <Skeleton key={width} width={width} height={16} />
      ))}
    </div>
  );
}
