import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Cell, ColumnConfig } from '@backstage/ui';
import { VpcEndpointRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextCell } from '../TextCell';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { UsedByCell } from './UsedByCell';
import { statusOfState } from './statusOfState';

/** The execute-api VPC endpoints of the estate. */
export function VpcEndpointsTable() {
  const texts = useText();
  const client = useApi(privateApiApiRef);
  const columns = useMemo(() => createColumns(texts), [texts]);
  return (
    <NetworkTable
      columns={columns}
      load={(page, options) => client.listVpcEndpoints(page, options)}
      none={texts.t('network.noVpcEndpoints')}
    />
  );
}

function createColumns({
  t,
  count,
}: Texts): ColumnConfig<NetworkRow<VpcEndpointRow>>[] {
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
