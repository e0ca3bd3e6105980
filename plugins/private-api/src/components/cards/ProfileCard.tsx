import { ReactNode } from 'react';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { ApiKey, ApiProfile } from 'backstage-plugin-private-api-common';
import { apiKeysOf } from '../../data/apiKeysOf';
import { useProfile } from '../../data/useProfile';
import { useText } from '../../text/useText';
import { Loaded } from '../states/Loaded';
import { NoApiKey } from '../states/NoApiKey';
import { StaleNotice } from '../states/StaleNotice';
import legible from '../legible.module.css';
import styles from './ProfileCard.module.css';

/** A card on the API that the entity stands for: loads its profile and shows every state but the data itself. */
export function ProfileCard(props: {
  title: string;
  children: (profile: ApiProfile) => ReactNode;
}) {
  const { entity } = useEntity();
  const [key] = apiKeysOf(entity).keys;
  return (
    <EntityInfoCard title={props.title} className={legible.legible}>
      {key ? (
        <LoadedProfile apiKey={key}>{props.children}</LoadedProfile>
      ) : (
        <NoApiKey entity={entity} />
      )}
    </EntityInfoCard>
  );
}

function LoadedProfile(props: {
  apiKey: ApiKey;
  children: (profile: ApiProfile) => ReactNode;
}) {
  const { t, dateTime } = useText();
  const { state, reload } = useProfile(props.apiKey);
  return (
    <Loaded state={state} subject={props.apiKey} onRetry={reload}>
      {profile => (
        <>
          <StaleNotice api={profile.api} />
          {props.children(profile)}
          <Text as="p" color="secondary" className={styles.asOf}>
            {t('states.asOf', { time: dateTime(profile.asOf) })}
          </Text>
        </>
      )}
    </Loaded>
  );
}
