import { useState } from 'react';
import { Text } from '@backstage/ui';
import { ApiProfile, isKnown } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { LoadError } from '../states/LoadError';
import { CallerList } from './CallerList';
import { ReachabilityAnswer } from './ReachabilityAnswer';
import { ReachabilityForm } from './ReachabilityForm';
import { draftFor, toQuestion } from './reachabilityDraft';
import { useReachability } from './useReachability';

/** Asks whether a call from somewhere comes through, and shows the answer hop by hop. */
export function ReachabilitySection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const { api, access } = props.profile;
  const isPublic = isKnown(api.endpointType) && api.endpointType !== 'PRIVATE';
  return (
    <Section title={t('reach.title')}>
      {isPublic ? (
        <Text as="p">{t('reach.notPrivate')}</Text>
      ) : (
        <>
          <CallerList callers={access.callers} />
          <Explorer profile={props.profile} />
        </>
      )}
    </Section>
  );
}

function Explorer(props: { profile: ApiProfile }) {
  const { profile } = props;
  const [draft, setDraft] = useState(() => draftFor(profile));
  const { answer, ask, clear } = useReachability(profile.api.key);
  const submit = () => ask(toQuestion(draft));
  return (
    <>
      <ReachabilityForm
        profile={profile}
        draft={draft}
        isPending={answer?.status === 'loading'}
        onChange={next => {
          setDraft(next);
          clear();
        }}
        onSubmit={submit}
      />
      {answer?.status === 'error' && (
        <LoadError
          error={answer.error}
          subject={profile.api.key}
          onRetry={submit}
        />
      )}
      {answer?.status === 'ready' && (
        <ReachabilityAnswer answer={answer.value} />
      )}
    </>
  );
}
