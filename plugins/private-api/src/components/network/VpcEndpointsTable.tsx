import { useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { VpcEndpointRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { ReachableApisDialog } from './ReachableApisDialog';
import { UsedBy } from './UsedBy';
import { statusOfState } from './statusOfState';

/** Leaves ids of VPCs and endpoints in one line. */
const ID_WIDTH_PX = 200;

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
): Column<NetworkRow<VpcEndpointRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: ID_WIDTH_PX,
      content: ({ resource }) => (
        <TextLines title={resource.name} description={resource.id} />
      ),
    },
    {
      id: 'reach',
      label: t('network.reach'),
      minWidth: 104,
      content: ({ resource }) => (
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
      ),
    },
    {
      id: 'state',
      label: t('column.state'),
      content: ({ resource }) => (
        <StatusMark
          status={statusOfState(resource.state)}
          label={resource.state}
        />
      ),
    },
    {
      id: 'vpc',
      label: t('column.vpc'),
      defaultWidth: '2fr',
      minWidth: ID_WIDTH_PX,
      content: ({ resource }) => (
        <TextLines
          title={resource.vpcId}
          description={`${resource.accountId} ${resource.region}`}
        />
      ),
    },
    {
      id: 'privateDns',
      label: t('column.privateDns'),
      minWidth: 124,
      content: ({ resource }) => <TextLines title={privateDnsText(resource)} />,
    },
    {
      id: 'zones',
      label: t('column.zones'),
      minWidth: 72,
      content: ({ resource }) => <TextLines title={count(resource.zones)} />,
    },
    {
      id: 'usedBy',
      label: t('column.usedBy'),
      defaultWidth: '2fr',
      content: ({ resource }) => <UsedBy resource={resource} />,
    },
  ];

  function privateDnsText({ privateDnsEnabled }: VpcEndpointRow): string {
    if (privateDnsEnabled === 'unknown') {
      return t('unknown');
    }
    return privateDnsEnabled ? t('on') : t('off');
  }
}
