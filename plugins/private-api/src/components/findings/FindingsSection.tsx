import { Text } from '@backstage/ui';
import { Finding } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CodeBlock } from '../CodeBlock';
import { Section } from '../Section';
import { SeverityMark } from '../status/SeverityMark';
import styles from './FindingsSection.module.css';
import { bySeverity } from './bySeverity';

/** The practices that the API fails, worst first, each with its fix. */
export function FindingsSection(props: { findings: Finding[] }) {
  const { t } = useText();
  return (
    <Section title={t('findings.title')}>
      {props.findings.length === 0 ? (
        <Text as="p">{t('findings.noneText')}</Text>
      ) : (
        <ul className={styles.findings}>
          {[...props.findings].sort(bySeverity).map(finding => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FindingItem(props: { finding: Finding }) {
  const { t } = useText();
  const { practice, title, severity, resource, message, evidence, fix } =
    props.finding;
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <Text as="h3" weight="bold">
          {title}
        </Text>
        <Text color="secondary">{practice}</Text>
      </div>
      <Text as="p">{message}</Text>
      <Text as="p">
        <strong>{t('fix')}</strong> {fix}
      </Text>
      <Text as="p" color="secondary">
        {resource}
      </Text>
      {evidence && (
        <details>
          <summary>{t('evidence', { source: evidence.source })}</summary>
          <CodeBlock label={evidence.source}>{evidence.text}</CodeBlock>
        </details>
      )}
    </li>
  );
}
