import { Text } from '@backstage/ui';
import { Hop } from 'backstage-plugin-private-api-common';
import { shortenArns } from '../../text/shortResource';
import { useText } from '../../text/useText';
import { CodeBlock } from '../CodeBlock';
import { StatusMark } from '../status/StatusMark';
import styles from './HopList.module.css';

/** Hops in the order a call passes them, each with its reason, what that rests on, and what to do. */
export function HopList(props: {
  hops: Hop[];
  /** True where one call is followed: a policy that denies it is not broken. */
  isCall?: boolean;
}) {
  if (props.hops.length === 0) {
    return null;
  }
  return (
    <ol className={styles.hops}>
      {props.hops.map((hop, index) => (
        <HopItem key={`${hop.kind} ${index}`} hop={hop} isCall={props.isCall} />
      ))}
    </ol>
  );
}

function HopItem(props: { hop: Hop; isCall?: boolean }) {
  const { t, datesIn } = useText();
  const { kind, label, status, reason, evidence, fix } = props.hop;
  return (
    <li className={styles.hop}>
      <div className={styles.head}>
        <Text color="secondary">{t(`hop.${kind}`)}</Text>
        <Text weight="bold">{shortenArns(label)}</Text>
        <StatusMark
          status={status}
          label={props.isCall ? t(`callStatus.${status}`) : undefined}
        />
      </div>
      <Text as="p">{datesIn(reason)}</Text>
      {fix && (
        <Text as="p" className={styles.fix}>
          <strong>{t('fix')}</strong> {fix}
        </Text>
      )}
      {evidence && (
        <details>
          <summary>{t('evidence', { source: evidence.source })}</summary>
          <CodeBlock label={evidence.source}>{evidence.text}</CodeBlock>
        </details>
      )}
    </li>
  );
}
