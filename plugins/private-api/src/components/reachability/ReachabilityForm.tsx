import { FormEvent } from 'react';
import { Button, Select, TextField } from '@backstage/ui';
import { ApiProfile, isKnown } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CallerFields } from './CallerFields';
import styles from './ReachabilityForm.module.css';
import {
  HOSTNAMES,
  IDENTITY_ANSWERS,
  METHODS,
  ReachabilityDraft,
} from './reachabilityDraft';

/** The form of the explorer: who calls, by which name, and what. */
export function ReachabilityForm(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  isPending: boolean;
  onChange: (draft: ReachabilityDraft) => void;
  onSubmit: () => void;
}) {
  const { t } = useText();
  const { profile, draft, isPending, onChange, onSubmit } = props;
  const set = (change: Partial<ReachabilityDraft>) =>
    onChange({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      aria-label={t('reach.form')}
    >
      <CallerFields profile={profile} draft={draft} onChange={set} />
      <Select
        label={t('reach.hostname')}
        options={HOSTNAMES.map(id => ({
          id,
          label: id === 'any' ? t('reach.anyHostname') : t(`hostname.${id}`),
        }))}
        value={draft.hostname}
        onChange={value =>
          set({ hostname: HOSTNAMES.find(name => name === value) ?? 'any' })
        }
      />
      <StageField profile={profile} draft={draft} onChange={set} />
      <Select
        label={t('reach.method')}
        options={METHODS.map(id => ({ id, label: id }))}
        value={draft.method}
        onChange={value => set({ method: String(value) })}
      />
      <TextField
        label={t('reach.path')}
        isRequired
        secondaryLabel={t('required')}
        value={draft.path}
        onChange={path => set({ path })}
      />
      <Select
        label={t('reach.identity')}
        options={IDENTITY_ANSWERS.map(id => ({
          id,
          label: t(`identity.${id}`),
        }))}
        value={draft.identity}
        onChange={value =>
          set({
            identity:
              IDENTITY_ANSWERS.find(name => name === value) ?? 'unknown',
          })
        }
      />
      <div className={styles.submit}>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('reach.submit')}
        </Button>
      </div>
    </form>
  );
}

/** A choice where the stages are known; a text where they are not, so that the question can be asked all the same. */
function StageField(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  onChange: (change: Partial<ReachabilityDraft>) => void;
}) {
  const { t } = useText();
  const { draft, onChange } = props;
  const { stages } = props.profile.api;
  if (isKnown(stages) && stages.length > 0) {
    return (
      <Select
        label={t('reach.stage')}
        options={stages.map(({ name }) => ({ id: name, label: name }))}
        value={draft.stage}
        onChange={value => onChange({ stage: String(value) })}
      />
    );
  }
  return (
    <TextField
      label={t('reach.stage')}
      description={
        isKnown(stages)
          ? t('path.noStage')
          : t('reach.stagesUnknown', { reason: stages.unknown })
      }
      isRequired
      secondaryLabel={t('required')}
      value={draft.stage}
      onChange={stage => onChange({ stage })}
    />
  );
}
