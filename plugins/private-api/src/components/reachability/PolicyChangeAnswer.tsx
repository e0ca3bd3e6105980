import { Alert, Text } from '@backstage/ui';
import {
  EndpointChange,
  PolicyChange,
} from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CallerMark } from '../status/CallerMark';
import styles from './PolicyChangeAnswer.module.css';
import shared from './questions.module.css';

/** What a proposed policy would change: who gains, who loses, and of whom that cannot be told. */
export function PolicyChangeAnswer(props: { change: PolicyChange }) {
  const { t } = useText();
  const { problems, gains, loses, changes, staysUnknown, unchangedCount } =
    props.change;
  const isRefused = problems.some(({ level }) => level === 'error');
  return (
    <div className={shared.answer}>
      {problems.map(({ level, path, message }) => (
        <Alert
          key={`${path} ${message}`}
          role="alert"
          status={level === 'error' ? 'danger' : 'warning'}
          icon
          title={t(`policyChange.problem.${level}`)}
          description={path ? t('policyChange.at', { path, message }) : message}
        />
      ))}
      {!isRefused && (
        <>
          <div role="status">
            <Text as="p" weight="bold">
              {t('policyChange.summary', {
                gains: String(gains.length),
                loses: String(loses.length),
                changes: String(changes.length),
                unchanged: String(unchangedCount),
                unknown: String(staysUnknown.length),
              })}
            </Text>
          </div>
          <Changes title={t('policyChange.gains')} changes={gains} />
          <Changes title={t('policyChange.loses')} changes={loses} />
          <Changes title={t('policyChange.changes')} changes={changes} />
          <Changes title={t('policyChange.unknown')} changes={staysUnknown} />
          <Statements change={props.change} />
        </>
      )}
    </div>
  );
}

function Changes(props: { title: string; changes: EndpointChange[] }) {
  const { t, datesIn } = useText();
  const { title, changes } = props;
  return (
    <section aria-label={title}>
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      {changes.length === 0 ? (
        <Text as="p" color="secondary">
          {t('policyChange.nobody')}
        </Text>
      ) : (
        <ul className={styles.changes}>
          {changes.map(change => (
            <li key={change.vpcEndpointId}>
              <span className={styles.head}>
                <Text weight="bold">{change.vpcEndpointId}</Text>
                <Text color="secondary">{t('place', change)}</Text>
              </span>
              <span className={styles.head}>
                <CallerMark caller={change.before} />
                <Text color="secondary">{t('policyChange.becomes')}</Text>
                <CallerMark caller={change.after} />
              </span>
              <Text as="p">{datesIn(change.reason)}</Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Statements(props: { change: PolicyChange }) {
  const { t } = useText();
  const { statements } = props.change;
  if (statements.length === 0) {
    return <Text as="p">{t('policyChange.noStatements')}</Text>;
  }
  return (
    <section aria-label={t('policyChange.statements')}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('policyChange.statements')}
      </Text>
      <ol className={styles.statements}>
        {statements.map(({ index, words }) => (
          <li key={index} value={index}>
            <Text as="p">{words}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
