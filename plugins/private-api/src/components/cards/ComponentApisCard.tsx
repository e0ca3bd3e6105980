import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  ApiRole,
  ComponentApi,
  ComponentReach,
  isCalled,
} from '../../data/componentApis';
import { useComponentApis } from '../../data/useComponentApis';
import { Texts, useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { CallerMark } from '../status/CallerMark';
import { StatusMark } from '../status/StatusMark';
import { CardList, CardListItem } from './CardList';
import legible from '../legible.module.css';

const ROLES: ApiRole[] = ['consumes', 'provides', 'named'];

/** Card of a Component: the private APIs it calls or provides, and whether its calls come through. */
export function ComponentApisCard() {
  const { t } = useText();
  const { entity } = useEntity();
  const { state, reload } = useComponentApis(entity);
  return (
    <EntityInfoCard title={t('component.title')} className={legible.legible}>
      <Loaded
        state={state}
        subject={stringifyEntityRef(entity)}
        onRetry={reload}
      >
        {apis => <Apis apis={apis} />}
      </Loaded>
    </EntityInfoCard>
  );
}

function Apis(props: { apis: ComponentApi[] }) {
  const { t } = useText();
  const { apis } = props;
  if (apis.length === 0) {
    return (
      <EmptyNote
        title={t('component.noneTitle')}
        description={t('component.noneText')}
      />
    );
  }
  const isWithoutCaller = apis.some(
    api => isCalled(api) && api.reaches.length === 0,
  );
  return (
    <>
      {ROLES.map(role => (
        <ApisOfRole
          key={role}
          role={role}
          apis={apis.filter(({ roles }) => roles.includes(role))}
        />
      ))}
      {isWithoutCaller && (
        <Text as="p" color="secondary">
          {t('component.noCaller')}
        </Text>
      )}
    </>
  );
}

function ApisOfRole(props: { role: ApiRole; apis: ComponentApi[] }) {
  const texts = useText();
  const { role, apis } = props;
  if (apis.length === 0) {
    return null;
  }
  return (
    <CardList title={texts.t(`component.${role}`)}>
      {apis.map(api => (
        <CardListItem
          key={api.key}
          head={<ApiName api={api} />}
          end={role === 'provides' ? undefined : <Reach api={api} />}
          details={
            role === 'provides'
              ? [api.key]
              : api.reaches.map(reach => reasonText(texts, reach))
          }
        />
      ))}
    </CardList>
  );
}

function ApiName(props: { api: ComponentApi }) {
  const { name, entityRef } = props.api;
  const entityRoute = useRouteRef(entityRouteRef);
  return entityRef ? (
    <Link href={entityRoute(entityRouteParams(parseEntityRef(entityRef)))}>
      {name}
    </Link>
  ) : (
    <Text>{name}</Text>
  );
}

/** A mark for each VPC endpoint: with several, which of them a call takes is not ours to guess. */
function Reach(props: { api: ComponentApi }) {
  const { t } = useText();
  const { reaches } = props.api;
  if (reaches.length === 0) {
    return <StatusMark status="unknown" label={t('verdict.unknown')} />;
  }
  return (
    <span>
      {reaches.map(({ vpcEndpointId, reach }) =>
        reach ? (
          <CallerMark key={vpcEndpointId} caller={reach} />
        ) : (
          <StatusMark
            key={vpcEndpointId}
            status="unknown"
            label={t('verdict.unknown')}
          />
        ),
      )}
    </span>
  );
}

function reasonText({ t, datesIn }: Texts, judged: ComponentReach): string {
  const { vpcEndpointId, reach, problem } = judged;
  if (reach) {
    return t('component.through', {
      vpcEndpointId,
      reason: datesIn(reach.reason),
    });
  }
  return problem
    ? t('component.failed', { vpcEndpointId, reason: problem })
    : t('component.notJudged', { vpcEndpointId });
}
