import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ApiProfile,
  ReachabilityQuestion,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { LoadError } from '../states/LoadError';
import { useAnswer } from '../useAnswer';
import { ReachabilityAnswer } from './ReachabilityAnswer';
import { ReachabilityForm } from './ReachabilityForm';
import { ReachabilityDraft, toQuestion } from './reachabilityDraft';

/** Asks whether a call from somewhere comes through, and shows the answer hop by hop. */
export function Explorer(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  onDraftChange: (draft: ReachabilityDraft) => void;
}) {
  const { profile, draft, onDraftChange } = props;
  const { key } = profile.api;
  const client = useApi(privateApiApiRef);
  const { answer, ask, clear } = useAnswer(
    useCallback(
      (question: ReachabilityQuestion, options: { signal: AbortSignal }) =>
        client.explainReachability(key, question, options),
      [client, key],
    ),
  );
  const submit = () => ask(toQuestion(draft));
  return (
    <>
      <ReachabilityForm
        profile={profile}
        draft={draft}
        isPending={answer?.status === 'loading'}
        onChange={next => {
          onDraftChange(next);
          clear();
        }}
        onSubmit={submit}
      />
      {answer?.status === 'error' && (
        <LoadError error={answer.error} subject={key} onRetry={submit} />
      )}
      {answer?.status === 'ready' && (
        <ReachabilityAnswer answer={answer.value} />
      )}
    </>
  );
}
