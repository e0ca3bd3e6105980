import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import {
  ApiProfile,
  isKnown,
  ReachabilityQuestion,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { useAnswer } from '../useAnswer';
import { CallersSection } from './CallersSection';
import { Explorer } from './Explorer';
import { draftFor, toQuestion } from './reachabilityDraft';
import { SymptomSection } from './SymptomSection';

/** Whether a call comes through, what a failure comes from, and who can reach the API at all. */
export function ReachabilitySection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const { endpointType, key } = props.profile.api;
  const isPublic = isKnown(endpointType) && endpointType !== 'PRIVATE';
  if (!isPublic) {
    return <PrivateReachability profile={props.profile} />;
  }
  return (
    <>
      <Section title={t('reach.title')}>
        <Text as="p">{t('reach.notPrivate')}</Text>
      </Section>
      <SymptomSection apiKey={key} />
    </>
  );
}

function PrivateReachability(props: { profile: ApiProfile }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { profile } = props;
  const { key } = profile.api;
  const [draft, setDraft] = useState(() => draftFor(profile));
  const explorer = useRef<HTMLDivElement>(null);
  const { answer, ask, clear } = useAnswer(
    useCallback(
      (question: ReachabilityQuestion, options: { signal: AbortSignal }) =>
        client.explainReachability(key, question, options),
      [client, key],
    ),
  );
  const explain = (vpcEndpointId: string) => {
    const next = {
      ...draft,
      callerKind: 'vpcEndpoint',
      vpcEndpointId,
    } as const;
    setDraft(next);
    ask(toQuestion(next));
    explorer.current?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <>
      <div ref={explorer}>
        <Section title={t('reach.title')}>
          <Explorer
            profile={profile}
            draft={draft}
            answer={answer}
            onDraftChange={next => {
              setDraft(next);
              clear();
            }}
            onSubmit={() => ask(toQuestion(draft))}
          />
        </Section>
      </div>
      <SymptomSection apiKey={key} question={toQuestion(draft)} />
      <CallersSection apiKey={key} onExplain={explain} />
    </>
  );
}
