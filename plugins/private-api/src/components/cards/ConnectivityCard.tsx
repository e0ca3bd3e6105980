import { Badge, Text } from '@backstage/ui';
import {
  ApiName,
  ApiProfile,
  Backend,
  Entrance,
  Hop,
} from 'backstage-plugin-private-api-common';
import { isSetUp } from '../../path/isSetUp';
import { shortenArns } from '../../text/shortResource';
import { useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { CardList, CardListItem } from './CardList';
import { ProfileCard } from './ProfileCard';
import styles from './cardLists.module.css';

/** Card: how the API is reached and what stands behind it. */
export function ConnectivityCard() {
  const { t } = useText();
  return (
    <ProfileCard title={t('connectivity.title')}>
      {profile => <ConnectivityFacts profile={profile} />}
    </ProfileCard>
  );
}

function ConnectivityFacts(props: { profile: ApiProfile }) {
  const { t } = useText();
  const { status, summary, names, entrances, backends } =
    props.profile.connectivity;
  return (
    <>
      <StatusMark status={status} />
      <Text as="p" className={styles.detail}>
        {summary}
      </Text>
      {names.length > 0 && <Names names={names} />}
      {entrances.length > 0 && (
        <CardList title={t('connectivity.entrances')}>
          {entrances.map(entrance => (
            <EntranceItem key={entrance.vpcEndpointId} entrance={entrance} />
          ))}
        </CardList>
      )}
      {backends.length > 0 && (
        <CardList title={t('connectivity.backends')}>
          {backends.map(backend => (
            <BackendItem
              key={`${backend.kind} ${backend.label}`}
              backend={backend}
            />
          ))}
        </CardList>
      )}
    </>
  );
}

function Names(props: { names: ApiName[] }) {
  const { t } = useText();
  const others = props.names.filter(name => !isSetUp(name));
  return (
    <CardList title={t('connectivity.names')}>
      {props.names.filter(isSetUp).map(name => (
        <NameItem key={name.kind} name={name} />
      ))}
      {others.length > 0 && (
        <CardListItem
          head={
            <Text color="secondary">
              {t('connectivity.notSetUp', {
                names: others
                  .map(({ kind }) => t(`hostname.${kind}`))
                  .join(', '),
              })}
            </Text>
          }
        />
      )}
    </CardList>
  );
}

function NameItem(props: { name: ApiName }) {
  const { t } = useText();
  const { kind, status, recommended, hostnames, requiredHeader, reason } =
    props.name;
  return (
    <CardListItem
      head={<StatusMark status={status} label={t(`hostname.${kind}`)} />}
      end={recommended && <Badge>{t('connectivity.recommended')}</Badge>}
      code={hostnames}
      details={[
        requiredHeader &&
          t('connectivity.requiredHeader', { header: requiredHeader }),
        status === 'pass' ? undefined : reason,
      ]}
    />
  );
}

function EntranceItem(props: { entrance: Entrance }) {
  const { t, datesIn } = useText();
  const { vpcEndpointId, vpcId, accountId, relation, status, hops } =
    props.entrance;
  return (
    <CardListItem
      head={<StatusMark status={status} label={vpcEndpointId} />}
      end={
        <Text color="secondary">{t(`connectivity.relation.${relation}`)}</Text>
      }
      details={[
        t('place', { vpcId, accountId }),
        ...troublesOf(hops).map(datesIn),
      ]}
    />
  );
}

function BackendItem(props: { backend: Backend }) {
  const { t, datesIn } = useText();
  const { kind, label, status, operationCount, hops } = props.backend;
  return (
    <CardListItem
      head={<StatusMark status={status} label={t(`backend.${kind}`)} />}
      code={[shortenArns(label)]}
      end={
        <Text color="secondary">
          {t('operations', { count: operationCount })}
        </Text>
      }
      details={troublesOf(hops).map(datesIn)}
    />
  );
}

/** What is broken or unknown on the way; a card has no room for what works. */
function troublesOf(hops: Hop[]): string[] {
  return hops
    .filter(hop => hop.status !== 'pass')
    .map(hop => `${hop.label}: ${hop.reason}`);
}
