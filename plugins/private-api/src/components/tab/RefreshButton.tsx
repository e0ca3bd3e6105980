import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiRefreshLine } from '@remixicon/react';
import {
  ApiKey,
  inventoryRefreshPermission,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { useText } from '../../text/useText';
import { ActionButton } from '../ActionButton';

/** Has one API read from AWS now, for readers who may; all who show the API then show what was read. */
export function RefreshButton(props: { apiKey: ApiKey }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { allowed } = usePermission({ permission: inventoryRefreshPermission });
  const { apiKey } = props;
  const refresh = useCallback(async () => {
    await client.refresh({ key: apiKey });
    const { profiles, callers, history } = requestsOf(client);
    profiles.reload(apiKey);
    callers.reload(apiKey);
    history.reload(apiKey);
  }, [client, apiKey]);
  if (!allowed) {
    return null;
  }
  return (
    <ActionButton
      label={t('tab.refresh')}
      icon={<RiRefreshLine />}
      act={refresh}
    />
  );
}
