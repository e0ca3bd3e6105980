import { useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Cell, ColumnConfig } from '@backstage/ui';
import { VpcEndpointRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextCell } from '../TextCell';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { ReachableApisDialog } from './ReachableApisDialog';
import { UsedByCell } from './UsedByCell';
import { statusOfState } from './statusOfState';

/** The execute-api VPC endpoints of the estate; each tells what clients of its VPC can reach. */
export function VpcEndpointsTable() {
  const texts = useText();
  const client = useApi(privateApiApiRef);
  const [chosen, setChosen] = useState<VpcEndpointRow>();
  const columns = useMemo(() => createColumns(texts, setChosen), [texts]);
  return (
    <>
      <NetworkTable
        columns={columns}
        load={(page, options) => client.listVpcEndpoints(page, options)}
        none={texts.t('network.noVpcEndpoints')}
      />
      {chosen && (
        <ReachableApisDialog
          endpoint={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function createColumns(
  { t, count }: Texts,
  onReach: (endpoint: VpcEndpointRow) => void,
): ColumnConfig<NetworkRow<VpcEndpointRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      cell: ({ resource }) => (
        <TextCell title={resource.name} description={resource.id} />
      ),
    },
    {
      id: 'reach',
      label: t('network.reach'),
      cell: ({ resource }) => (
        <Cell>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('network.showReachOf', {
              vpcEndpointId: resource.id,
            })}
            onPress={() => onReach(resource)}
          >
            {t('network.showReach')}
          </Button>
        </Cell>
      ),
    },
    {
      id: 'state',
      label: t('column.state'),
      cell: ({ resource }) => (
        <Cell>
          <StatusMark
            status={statusOfState(resource.state)}
            label={resource.state}
          />
        </Cell>
      ),
    },
    {
      id: 'vpc',
      label: t('column.vpc'),
      cell: ({ resource }) => (
        <TextCell
          title={resource.vpcId}
          description={`${resource.accountId} ${resource.region}`}
        />
      ),
    },
    {
      id: 'privateDns',
      label: t('column.privateDns'),
      cell: ({ resource }) => <TextCell title={privateDnsText(resource)} />,
    },
    {
      id: 'zones',
      label: t('column.zones'),
      cell: ({ resource }) => <TextCell title={count(resource.zones)} />,
    },
    {
      id: 'usedBy',
      label: t('column.usedBy'),
      cell: ({ resource }) => <UsedByCell resource={resource} />,
    },
  ];

  function privateDnsText({ privateDnsEnabled }: VpcEndpointRow): string {
    if (privateDnsEnabled === 'unknown') {
      return t('unknown');
    }
    return privateDnsEnabled ? t('on') : t('off');
  }
}
