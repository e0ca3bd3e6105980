import { FormEvent, useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Checkbox, Text, TextAreaField } from '@backstage/ui';
import {
  ApiKey,
  ReachabilityQuestion,
  SymptomRequest,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { LoadError } from '../states/LoadError';
import { useAnswer } from '../useAnswer';
import { SymptomCauses } from './SymptomCauses';
import styles from './questions.module.css';

/** Takes what a caller saw, and answers with what it may come from, likeliest first. */
export function SymptomSection(props: {
  apiKey: ApiKey;
  /** The call that the explorer describes; absent where there is none. */
  question?: ReachabilityQuestion;
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { apiKey, question } = props;
  const [text, setText] = useState('');
  const [isOfQuestion, setOfQuestion] = useState(false);
  const { answer, ask, clear } = useAnswer(
    useCallback(
      (symptom: SymptomRequest, options: { signal: AbortSignal }) =>
        client.explainSymptom(apiKey, symptom, options),
      [client, apiKey],
    ),
  );
  const submit = () =>
    ask({ text, ...(isOfQuestion && question && { question }) });
  return (
    <Section title={t('symptom.title')}>
      <form
        className={styles.form}
        aria-label={t('symptom.title')}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextAreaField
          label={t('symptom.text')}
          description={t('symptom.hint')}
          placeholder='{"message":"Forbidden"}'
          isRequired
          secondaryLabel={t('required')}
          value={text}
          onChange={next => {
            setText(next);
            clear();
          }}
        />
        {question && (
          <Checkbox
            isSelected={isOfQuestion}
            onChange={next => {
              setOfQuestion(next);
              clear();
            }}
          >
            {t('symptom.ofQuestion')}
          </Checkbox>
        )}
        <Button
          type="submit"
          variant="primary"
          isPending={answer?.status === 'loading'}
        >
          {t('symptom.submit')}
        </Button>
      </form>
      {answer?.status === 'error' && (
        <LoadError error={answer.error} subject={apiKey} onRetry={submit} />
      )}
      {answer?.status === 'ready' && (
        <div className={styles.answer}>
          <div role="status">
            <Text as="h3" variant="body-large" weight="bold">
              {answer.value.symptoms.length > 0
                ? t('symptom.takenFor', {
                    symptoms: answer.value.symptoms.join(', '),
                  })
                : t('symptom.notKnown')}
            </Text>
          </div>
          <SymptomCauses causes={answer.value.causes} />
        </div>
      )}
    </Section>
  );
}
