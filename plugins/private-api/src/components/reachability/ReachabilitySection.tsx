import { useState } from 'react';
import { Text } from '@backstage/ui';
import { ApiProfile, isKnown } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { CallersSection } from './CallersSection';
import { Explorer } from './Explorer';
import { draftFor, toQuestion } from './reachabilityDraft';
import { SymptomSection } from './SymptomSection';

/** Whether a call comes through, what a failure comes from, and who can reach the API at all. */
export function ReachabilitySection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const { profile } = props;
  const { endpointType, key } = profile.api;
  const [draft, setDraft] = useState(() => draftFor(profile));
  const isPublic = isKnown(endpointType) && endpointType !== 'PRIVATE';
  if (isPublic) {
    return (
      <>
        <Section title={t('reach.title')}>
          <Text as="p">{t('reach.notPrivate')}</Text>
        </Section>
        <SymptomSection apiKey={key} />
      </>
    );
  }
  return (
    <>
      <Section title={t('reach.title')}>
        <Explorer profile={profile} draft={draft} onDraftChange={setDraft} />
      </Section>
      <SymptomSection apiKey={key} question={toQuestion(draft)} />
      <CallersSection apiKey={key} />
    </>
  );
}
