import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Dialog, DialogBody, DialogHeader, Link, Text } from '@backstage/ui';
import {
  entityNameOfApi,
  parseApiKey,
  ReachableApi,
  VpcEndpointRow,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { useText } from '../../text/useText';
import { ReachTable } from '../reachability/ReachTable';
import { useEntityHref } from '../useEntityHref';
import legible from '../legible.module.css';
import styles from './ReachableApisDialog.module.css';

/** Every private API of the Region against one VPC endpoint: what clients of its VPC can call. */
export function ReachableApisDialog(props: {
  endpoint: VpcEndpointRow;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const hrefOf = useEntityHref();
  const { endpoint, onClose } = props;
  const { state, reload } = useShared(
    requestsOf(client).reachable,
    endpoint.id,
  );
  const head = useMemo(
    () => ({
      id: 'api',
      label: t('column.api'),
      isRowHeader: true,
      defaultWidth: '2fr' as const,
      minWidth: 160,
      content: ({ item }: { item: ReachableApi }) => (
        <span className={styles.api}>
          <Link href={hrefOf({ entityName: entityNameOf(item) })}>
            {item.apiName}
          </Link>
          <Text color="secondary">{placeOf(item)}</Text>
        </span>
      ),
    }),
    [t, hrefOf],
  );
  return (
    <Dialog isOpen onOpenChange={onClose} width={960}>
      <DialogHeader>
        {t('network.reachOf', { vpcId: endpoint.vpcId })}
      </DialogHeader>
      <DialogBody className={legible.legible}>
        <Text as="p" color="secondary" className={styles.about}>
          {t('network.reachThrough', {
            vpcEndpointId: endpoint.id,
            accountId: endpoint.accountId,
            region: endpoint.region,
          })}
        </Text>
        <ReachTable
          state={state}
          head={head}
          idOf={idOfApi}
          none={t('network.reachesNothing')}
          onRetry={reload}
        />
      </DialogBody>
    </Dialog>
  );
}

function entityNameOf({ key, apiName }: ReachableApi): string {
  return entityNameOfApi({
    name: apiName,
    apiId: parseApiKey(key)?.apiId ?? key,
  });
}

/** Account, Region and id: in this order and apart they wrap where they should, which a key does not. */
function placeOf({ key }: ReachableApi): string {
  const parts = parseApiKey(key);
  return parts ? `${parts.accountId} ${parts.region} ${parts.apiId}` : key;
}

function idOfApi({ key }: ReachableApi): string {
  return key;
}
