import { Select, TextField } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CALLER_KINDS, ReachabilityDraft } from './reachabilityDraft';

/** Where the call comes from: a VPC endpoint that is known, any VPC, or a network outside AWS. */
export function CallerFields(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  onChange: (change: Partial<ReachabilityDraft>) => void;
}) {
  const { t } = useText();
  const { profile, draft, onChange } = props;
  return (
    <>
      <Select
        label={t('reach.caller')}
        options={CALLER_KINDS.map(id => ({ id, label: t(`callerKind.${id}`) }))}
        value={draft.callerKind}
        onChange={value =>
          onChange({
            callerKind:
              CALLER_KINDS.find(kind => kind === value) ?? 'vpcEndpoint',
          })
        }
      />
      {draft.callerKind === 'vpcEndpoint' && (
        <EndpointField profile={profile} draft={draft} onChange={onChange} />
      )}
      {draft.callerKind === 'vpc' && (
        <TextField
          label={t('callerKind.vpc')}
          placeholder="vpc-0a1b2c3d4e5f60718"
          isRequired
          secondaryLabel={t('required')}
          value={draft.vpcId}
          onChange={vpcId => onChange({ vpcId })}
        />
      )}
      {draft.callerKind === 'onPremises' && (
        <TextField
          label={t('reach.cidr')}
          placeholder="10.20.0.0/16"
          isRequired
          secondaryLabel={t('required')}
          value={draft.cidr}
          onChange={cidr => onChange({ cidr })}
        />
      )}
    </>
  );
}

function EndpointField(props: {
  profile: ApiProfile;
  draft: ReachabilityDraft;
  onChange: (change: Partial<ReachabilityDraft>) => void;
}) {
  const { t } = useText();
  const { draft, onChange } = props;
  const { access, connectivity } = props.profile;
  const endpoints = new Map(
    [...access.callers, ...connectivity.entrances].map(
      ({ vpcEndpointId, vpcId, accountId }) => [
        vpcEndpointId,
        `${vpcEndpointId} (${t('place', { vpcId, accountId })})`,
      ],
    ),
  );
  if (endpoints.size === 0) {
    return (
      <TextField
        label={t('callerKind.vpcEndpoint')}
        description={t('reach.noEndpoints')}
        placeholder="vpce-0a1b2c3d4e5f60718"
        isRequired
        secondaryLabel={t('required')}
        value={draft.vpcEndpointId}
        onChange={vpcEndpointId => onChange({ vpcEndpointId })}
      />
    );
  }
  return (
    <Select
      label={t('callerKind.vpcEndpoint')}
      options={[...endpoints].map(([id, label]) => ({ id, label }))}
      value={draft.vpcEndpointId}
      onChange={value => onChange({ vpcEndpointId: String(value) })}
    />
  );
}
