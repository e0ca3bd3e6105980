import { FormEvent, useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { LoadError } from '../states/LoadError';
import { useAnswer } from '../useAnswer';
import { PolicyChangeAnswer } from './PolicyChangeAnswer';
import { prettyPolicy } from './prettyPolicy';
import styles from './questions.module.css';

/** Who would gain, who would lose and who stays unknown with another resource policy, before anyone deploys it. */
export function PolicyChangeSection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { api, access } = props.profile;
  const present = prettyPolicy(access.policy.text ?? '');
  const [policy, setPolicy] = useState(present);
  const { answer, ask, clear } = useAnswer(
    useCallback(
      (proposed: string, options: { signal: AbortSignal }) =>
        client.comparePolicy(api.key, { policy: proposed }, options),
      [client, api.key],
    ),
  );
  const change = (next: string) => {
    setPolicy(next);
    clear();
  };
  const submit = () => ask(policy);
  return (
    <Section title={t('policyChange.title')}>
      <form
        className={styles.form}
        aria-label={t('policyChange.title')}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextAreaField
          className={styles.policy}
          label={t('policyChange.policy')}
          description={t('policyChange.hint')}
          rows={12}
          spellCheck="false"
          value={policy}
          onChange={change}
        />
        <span className={styles.buttons}>
          <Button
            type="submit"
            variant="primary"
            isPending={answer?.status === 'loading'}
          >
            {t('policyChange.submit')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={policy === present}
            onPress={() => change(present)}
          >
            {t('policyChange.reset')}
          </Button>
        </span>
      </form>
      {answer?.status === 'error' && (
        <LoadError error={answer.error} subject={api.key} onRetry={submit} />
      )}
      {answer?.status === 'ready' && (
        <PolicyChangeAnswer change={answer.value} />
      )}
    </Section>
  );
}
