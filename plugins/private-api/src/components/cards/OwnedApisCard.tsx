import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { OwnerRow, OwnershipRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { OwnedApis, requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { pageRouteRef } from '../../routes';
import { useText } from '../../text/useText';
import { costText } from '../cost/costText';
import { SeverityCounts } from '../findings/SeverityCounts';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { StatusMark } from '../status/StatusMark';
import { useEntityHref } from '../useEntityHref';
import { CardList, CardListItem } from './CardList';
import legible from '../legible.module.css';
import styles from './cardLists.module.css';

/** Card of a Group or User: the APIs they own, and what these have of findings and cost. */
export function OwnedApisCard() {
  const { t } = useText();
  const { entity } = useEntity();
  const client = useApi(privateApiApiRef);
  const ref = stringifyEntityRef(entity);
  const { state, reload } = useShared(requestsOf(client).owned, ref);
  return (
    <EntityInfoCard title={t('owned.title')} className={legible.legible}>
      <Loaded state={state} subject={ref} onRetry={reload}>
        {owned => <Owned owned={owned} />}
      </Loaded>
    </EntityInfoCard>
  );
}

function Owned(props: { owned: OwnedApis }) {
  const { t } = useText();
  const page = useRouteRef(pageRouteRef);
  const { owner, first } = props.owned;
  if (!owner) {
    return (
      <EmptyNote
        title={t('owned.noneTitle')}
        description={t('owned.noneText')}
        action={
          page && (
            <Link href={`${page()}/ownership?view=unowned`}>
              {t('owned.unowned')}
            </Link>
          )
        }
      />
    );
  }
  const query = `owner=${encodeURIComponent(owner.owner)}`;
  return (
    <>
      <Sums owner={owner} />
      <CardList title={t('page.apis')}>
        {first.map(api => (
          <OwnedApi key={api.key} api={api} />
        ))}
      </CardList>
      {page && (
        <Text as="p" className={styles.more}>
          <Link href={`${page()}/apis?${query}`}>
            {t('owned.all', { count: owner.apis })}
          </Link>
        </Text>
      )}
    </>
  );
}

function Sums(props: { owner: OwnerRow }) {
  const texts = useText();
  const { t } = texts;
  const { apis, conflicts, findings, monthlyCost, monthlyCostComplete } =
    props.owner;
  const hasFindings = Object.values(findings).some(number => number > 0);
  return (
    <>
      <Text as="p" variant="title-small" weight="bold">
        {t('ownership.apis', { count: apis })}
      </Text>
      <Text as="p" className={styles.amount}>
        {costText(texts, {
          monthly: monthlyCost,
          complete: monthlyCostComplete,
          currency: 'USD',
        })}
      </Text>
      {hasFindings ? (
        <SeverityCounts counts={findings} />
      ) : (
        <Text as="p" className={styles.detail}>
          {t('findings.none')}
        </Text>
      )}
      {conflicts > 0 && (
        <StatusMark
          status="unknown"
          label={t('owned.conflicts', { count: conflicts })}
        />
      )}
    </>
  );
}

function OwnedApi(props: { api: OwnershipRow }) {
  const { api } = props;
  const hrefOf = useEntityHref();
  return (
    <CardListItem
      head={<Link href={hrefOf(api)}>{api.name}</Link>}
      end={<StatusMark status={api.connectivity} />}
      details={[`${api.accountId}, ${api.region}`]}
    />
  );
}
