import { Badge, Text } from '@backstage/ui';
import { Access, StatementSummary } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { AccessNotes } from '../access/AccessNotes';
import { CodeBlock } from '../CodeBlock';
import { Section } from '../Section';
import { StatusMark } from '../status/StatusMark';
import styles from './PolicySection.module.css';

/** The resource policy, statement by statement in plain words, and what it adds up to. */
export function PolicySection(props: { access: Access }) {
  const { t } = useText();
  const { policy, notes } = props.access;
  const isUnclear = policy.state === 'unknown' || policy.state === 'invalid';
  return (
    <Section title={t('policy.title')}>
      <AccessNotes notes={notes} />
      {isUnclear ? (
        <StatusMark
          status="unknown"
          label={t(`policy.state.${policy.state}`)}
        />
      ) : (
        <Text as="p">{t(`policy.state.${policy.state}`)}</Text>
      )}
      {policy.reason && <Text as="p">{policy.reason}</Text>}
      {policy.statements.length > 0 && (
        <ol className={styles.statements}>
          {policy.statements.map(statement => (
            <Statement key={statement.index} statement={statement} />
          ))}
        </ol>
      )}
      {policy.text && (
        <details className={styles.source}>
          <summary>{t('policy.json')}</summary>
          <CodeBlock label={t('policy.json')}>{policy.text}</CodeBlock>
        </details>
      )}
    </Section>
  );
}

function Statement(props: { statement: StatementSummary }) {
  const { t } = useText();
  const { index, sid, effect, words } = props.statement;
  return (
    <li value={index}>
      <span className={styles.head}>
        <Badge>{t(`policy.effect.${effect}`)}</Badge>
        {sid && <code>{sid}</code>}
      </span>
      <Text as="p">{words}</Text>
    </li>
  );
}
