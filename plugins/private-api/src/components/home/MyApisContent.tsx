import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  FindingCounts,
  FindingRow,
  OwnershipRow,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { MyApis } from '../../data/loadMyApis';
import { requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { pageRouteRef } from '../../routes';
import { useText } from '../../text/useText';
import { CardList, CardListItem } from '../cards/CardList';
import { writeFindingFilters } from '../compliance/findingFilter';
import { SEVERITIES } from '../findings/severities';
import { SeverityCounts } from '../findings/SeverityCounts';
import legible from '../legible.module.css';
import { EmptyNote } from '../states/EmptyNote';
import { Loaded } from '../states/Loaded';
import { SeverityMark } from '../status/SeverityMark';
import { StatusMark } from '../status/StatusMark';
import { useEntityHref } from '../useEntityHref';
import { rankByFindings } from './rankByFindings';
import styles from './MyApisContent.module.css';

/** How many APIs the widget names. */
const MOST_NAMED = 5;

/** Content of the home page's widget: the private APIs that the reader's teams own, those with the worst findings first. */
export function MyApisContent() {
  const client = useApi(privateApiApiRef);
  const { state, reload } = useShared(requestsOf(client).mine, 'mine');
  return (
    <div className={`${styles.widget} ${legible.legible}`}>
      <Loaded state={state} onRetry={reload}>
        {mine => <Mine mine={mine} />}
      </Loaded>
    </div>
  );
}

function Mine(props: { mine: MyApis }) {
  const { t } = useText();
  const page = useRouteRef(pageRouteRef);
  const { apis, owners, worst } = props.mine;
  if (apis.length === 0) {
    return (
      <EmptyNote
        title={t('ownership.none.mine')}
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
  return (
    <>
      <Text as="p" variant="title-small" weight="bold">
        {t('ownership.apis', { count: apis.length })}
      </Text>
      <Sum apis={apis} />
      <CardList title={t('home.worst')}>
        {rankByFindings(apis)
          .slice(0, MOST_NAMED)
          .map(api => (
            <MyApi
              key={api.key}
              api={api}
              worst={worst.find(finding => finding.api === api.key)}
            />
          ))}
      </CardList>
      {page && (
        <span className={styles.links}>
          <Link href={`${page()}/ownership?view=mine`}>{t('home.all')}</Link>
          <Link
            href={`${page()}/compliance?${writeFindingFilters({
              owner: owners,
            })}`}
          >
            {t('home.findings')}
          </Link>
        </span>
      )}
    </>
  );
}

function Sum(props: { apis: OwnershipRow[] }) {
  const { t } = useText();
  const counts = sumOf(props.apis);
  return SEVERITIES.some(severity => counts[severity] > 0) ? (
    <SeverityCounts counts={counts} />
  ) : (
    <Text as="p">{t('home.noFindings')}</Text>
  );
}

function sumOf(apis: OwnershipRow[]): FindingCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { findings } of apis) {
    for (const severity of SEVERITIES) {
      counts[severity] += findings[severity];
    }
  }
  return counts;
}

function MyApi(props: { api: OwnershipRow; worst?: FindingRow }) {
  const { t, dateTime } = useText();
  const hrefOf = useEntityHref();
  const { api, worst } = props;
  return (
    <CardListItem
      head={<Link href={hrefOf(api)}>{api.name}</Link>}
      end={
        worst ? (
          <SeverityMark severity={worst.severity} />
        ) : (
          <StatusMark status={api.connectivity} />
        )
      }
      details={[
        worst?.title,
        api.state === 'stale'
          ? t('apis.stale', { since: dateTime(api.asOf) })
          : undefined,
      ]}
    />
  );
}
