import { Text } from '@backstage/ui';
import { Reachability } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CodeBlock } from '../CodeBlock';
import { CopyButton } from '../CopyButton';
import { HopList } from '../hops/HopList';
import { VerdictMark } from '../status/VerdictMark';
import styles from './ReachabilityAnswer.module.css';

/** The verdict with its hops, and the call itself to copy. */
export function ReachabilityAnswer(props: { answer: Reachability }) {
  const { t } = useText();
  const { verdict, hops, url, curl } = props.answer;
  return (
    <div className={styles.answer}>
      <div role="status" className={styles.verdict}>
        <Text as="h3" variant="body-large" weight="bold">
          {t('reach.verdict')}
        </Text>
        <VerdictMark verdict={verdict} />
      </div>
      <HopList hops={hops} isCall />
      {url && (
        <Copyable text={url} label={t('reach.url')} copy={t('reach.copyUrl')} />
      )}
      {curl && (
        <Copyable
          text={curl}
          label={t('reach.curl')}
          copy={t('reach.copyCurl')}
        />
      )}
    </div>
  );
}

function Copyable(props: { text: string; label: string; copy: string }) {
  return (
    <div className={styles.copyable}>
      <CodeBlock label={props.label}>{props.text}</CodeBlock>
      <CopyButton text={props.text} label={props.copy} />
    </div>
  );
}
