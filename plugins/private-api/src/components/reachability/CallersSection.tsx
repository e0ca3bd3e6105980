import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Text } from '@backstage/ui';
import { ApiKey, EndpointReach } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { requestsOf } from '../../data/requestsOf';
import { useShared } from '../../data/useShared';
import { useText } from '../../text/useText';
import { Section } from '../Section';
import { ReachTable } from './ReachTable';
import styles from './ReachTable.module.css';

/** Every indexed VPC endpoint against the API: network, name and policies together. Each leads to its call, hop by hop. */
export function CallersSection(props: {
  apiKey: ApiKey;
  /** Explains the call that the explorer describes, made through another VPC endpoint. */
  onExplain: (vpcEndpointId: string) => void;
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { apiKey, onExplain } = props;
  const { state, reload } = useShared(requestsOf(client).callers, apiKey);
  const head = useMemo(
    () => ({
      id: 'endpoint',
      label: t('callerKind.vpcEndpoint'),
      isRowHeader: true,
      defaultWidth: '2fr' as const,
      minWidth: 200,
      content: ({ item }: { item: EndpointReach }) => (
        <span className={styles.caller}>
          <Text>{item.vpcEndpointId}</Text>
          <Text color="secondary">
            {t('place', {
              vpcId: item.vpcId,
              accountId: item.accountId,
            })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('reach.explainOf', {
              vpcEndpointId: item.vpcEndpointId,
            })}
            onPress={() => onExplain(item.vpcEndpointId)}
          >
            {t('reach.explain')}
          </Button>
        </span>
      ),
    }),
    [t, onExplain],
  );
  return (
    <Section title={t('reach.who')}>
      <ReachTable
        state={state}
        head={head}
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
