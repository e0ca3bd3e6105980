import { Alert } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { useScopes } from '../../data/useScopes';
import { useText } from '../../text/useText';

/** Warns where the scope of an API could not be read since a while, so that what is shown may no longer be so. */
export function StaleNotice(props: { api: ApiProfile['api'] }) {
  const { t, dateTime } = useText();
  const { state } = useScopes();
  if (state.status !== 'ready') {
    return null;
  }
  const { accountId, region } = props.api;
  const stale = state.value.find(
    scope =>
      scope.accountId === accountId &&
      scope.region === region &&
      scope.staleSince,
  );
  if (!stale?.staleSince) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      mb="3"
      title={t('states.staleTitle', { since: dateTime(stale.staleSince) })}
      description={stale.error ?? t('states.staleText', { accountId, region })}
    />
  );
}
