import { useState } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import { ApiKey, ApiProfile } from 'backstage-plugin-private-api-common';
import { apiKeysOf } from '../../data/apiKeysOf';
import { useProfile } from '../../data/useProfile';
import { useText } from '../../text/useText';
import { CostSection } from '../cost/CostSection';
import { FindingsSection } from '../findings/FindingsSection';
import { HistorySection } from '../history/HistorySection';
import { PageContent } from '../PageContent';
import { PathSection } from '../path/PathSection';
import { PolicyChangeSection } from '../reachability/PolicyChangeSection';
import { ReachabilitySection } from '../reachability/ReachabilitySection';
import { Loaded } from '../states/Loaded';
import { NoApiKey } from '../states/NoApiKey';
import { StaleNotice } from '../states/StaleNotice';
import { MethodsSection } from './MethodsSection';
import { PolicySection } from './PolicySection';
import { RefreshButton } from './RefreshButton';
import styles from './PrivateApiContent.module.css';

/** The *Private API* tab: all that is known of the API that the entity stands for. */
export function PrivateApiContent() {
  const { t } = useText();
  const { entity } = useEntity();
  const { keys } = apiKeysOf(entity);
  const [chosen, setChosen] = useState<ApiKey>();
  const key = chosen && keys.includes(chosen) ? chosen : keys[0];
  if (!key) {
    return <NoApiKey entity={entity} />;
  }
  return (
    <PageContent>
      {keys.length > 1 && (
        <Select
          className={styles.picker}
          label={t('tab.api')}
          options={keys.map(id => ({ id, label: id }))}
          value={key}
          onChange={value => setChosen(String(value))}
        />
      )}
      <LoadedSections key={key} apiKey={key} />
    </PageContent>
  );
}

function LoadedSections(props: { apiKey: ApiKey }) {
  const { state, reload } = useProfile(props.apiKey);
  return (
    <Loaded state={state} subject={props.apiKey} lines={6} onRetry={reload}>
      {profile => <Sections profile={profile} />}
    </Loaded>
  );
}

function Sections(props: { profile: ApiProfile }) {
  const { t, dateTime } = useText();
  const { profile } = props;
  return (
    <>
      <StaleNotice api={profile.api} />
      <p className={styles.asOf}>
        {t('tab.facts', {
          type: t(`apiType.${profile.api.apiType}`),
          key: profile.api.key,
          time: dateTime(profile.asOf),
        })}
      </p>
      <RefreshButton apiKey={profile.api.key} />
      <PathSection profile={profile} />
      <ReachabilitySection profile={profile} />
      <PolicySection access={profile.access} />
      {profile.access.policy.state !== 'not-applicable' && (
        <PolicyChangeSection profile={profile} />
      )}
      <MethodsSection api={profile.api} />
      <CostSection profile={profile} />
      <FindingsSection findings={profile.findings} />
      <HistorySection
        apiKey={profile.api.key}
        currency={profile.cost.currency}
      />
    </>
  );
}
