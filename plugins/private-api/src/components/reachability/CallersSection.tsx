import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ApiKey, EndpointReach } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { TextCell } from '../TextCell';
import { ReachTable } from './ReachTable';

/** Every indexed VPC endpoint against the API: network, name and policies together. */
export function CallersSection(props: { apiKey: ApiKey }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { state, reload } = useShared(requestsOf(client).callers, props.apiKey);
  const first = useMemo(
    () => [
      {
        id: 'endpoint',
        label: t('callerKind.vpcEndpoint'),
        isRowHeader: true,
        minWidth: 180,
        cell: ({ item }: { item: EndpointReach }) => (
          <TextCell
            title={item.vpcEndpointId}
            description={t('place', {
              vpcId: item.vpcId,
              accountId: item.accountId,
            })}
          />
        ),
      },
    ],
    [t],
  );
  return (
    <Section title={t('reach.who')}>
      <ReachTable
        state={state}
        first={first}
        idOf={idOfCaller}
        none={t('reach.nobody')}
        onRetry={reload}
      />
    </Section>
  );
}

/** An endpoint's id is unique in a Region, and an API is of one. */
function idOfCaller({ vpcEndpointId }: EndpointReach): string {
  return vpcEndpointId;
}
