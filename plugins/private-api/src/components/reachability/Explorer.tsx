import { ApiProfile, Reachability } from 'backstage-plugin-private-api-common';
import { Loadable } from '../../data/SharedRequests';
import { LoadError } from '../states/LoadError';
import { ReachabilityAnswer } from './ReachabilityAnswer';
import { ReachabilityForm } from './ReachabilityForm';
import { ReachabilityDraft } from './reachabilityDraft';

/** Asks whether a call from somewhere comes through, and shows the answer hop by hop. */
export function Explorer(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  answer: Loadable<Reachability> | undefined;
  onDraftChange: (draft: ReachabilityDraft) => void;
  onSubmit: () => void;
}) {
  const { profile, draft, answer, onDraftChange, onSubmit } = props;
  return (
    <>
      <ReachabilityForm
        profile={profile}
        draft={draft}
        isPending={answer?.status === 'loading'}
        onChange={onDraftChange}
        onSubmit={onSubmit}
      />
      {answer?.status === 'error' && (
        <LoadError
          error={answer.error}
          subject={profile.api.key}
          onRetry={onSubmit}
        />
      )}
      {answer?.status === 'ready' && (
        <ReachabilityAnswer answer={answer.value} />
      )}
    </>
  );
}
