import { Text } from '@backstage/ui';
import {
  Access,
  AuthUse,
  PolicySummary,
} from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { AccessNotes } from '../access/AccessNotes';
import { StatusMark } from '../status/StatusMark';
import { CallerMark } from '../status/CallerMark';
import { CardList, CardListItem } from './CardList';
import { ProfileCard } from './ProfileCard';
import styles from './cardLists.module.css';

/** Card: who may call the API and how a caller proves who it is. */
export function AuthCard() {
  const { t } = useText();
  return (
    <ProfileCard title={t('auth.title')}>
      {profile => <AuthFacts access={profile.access} />}
    </ProfileCard>
  );
}

function AuthFacts(props: { access: Access }) {
  const { t, datesIn } = useText();
  const { auth, policy, notes, callers } = props.access;
  return (
    <>
      <AccessNotes notes={notes} />
      {auth.length === 0 ? (
        <Text as="p" className={styles.detail}>
          {t('auth.noOperations')}
        </Text>
      ) : (
        <CardList title={t('auth.methods')}>
          {auth.map(use => (
            <AuthUseItem
              key={`${use.authorizationType} ${use.authorizers.join()}`}
              use={use}
            />
          ))}
        </CardList>
      )}
      <PolicyFacts policy={policy} />
      {callers.length > 0 && (
        <CardList title={t('auth.callers')}>
          {callers.map(caller => (
            <CardListItem
              key={caller.vpcEndpointId}
              head={<CallerMark caller={caller} />}
              end={<Text color="secondary">{caller.vpcEndpointId}</Text>}
              details={[datesIn(caller.reason)]}
            />
          ))}
        </CardList>
      )}
    </>
  );
}

function AuthUseItem(props: { use: AuthUse }) {
  const { t } = useText();
  const { authorizationType, authorizers, operationCount, apiKeyCount } =
    props.use;
  return (
    <CardListItem
      head={
        authorizationType === 'UNKNOWN' ? (
          <StatusMark status="unknown" label={t('authType.UNKNOWN')} />
        ) : (
          <Text>{t(`authType.${authorizationType}`)}</Text>
        )
      }
      end={
        <Text color="secondary">
          {t('operations', { count: operationCount })}
        </Text>
      }
      details={[
        authorizers.length > 0
          ? t('auth.authorizers', { names: authorizers.join(', ') })
          : undefined,
        apiKeyCount > 0 ? t('auth.apiKeys', { count: apiKeyCount }) : undefined,
      ]}
    />
  );
}

function PolicyFacts(props: { policy: PolicySummary }) {
  const { t } = useText();
  const { state, reason, statements } = props.policy;
  return (
    <CardList title={t('policy.title')}>
      <CardListItem
        head={
          state === 'unknown' || state === 'invalid' ? (
            <StatusMark status="unknown" label={t(`policy.state.${state}`)} />
          ) : (
            <Text>{t(`policy.state.${state}`)}</Text>
          )
        }
        details={[reason, ...statements.map(statement => statement.words)]}
      />
    </CardList>
  );
}
