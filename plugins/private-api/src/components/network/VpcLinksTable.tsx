import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Cell, ColumnConfig } from '@backstage/ui';
import { VpcLinkRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { shortResource } from '../../text/shortResource';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextCell } from '../TextCell';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { UsedByCell } from './UsedByCell';
import { statusOfState } from './statusOfState';

/** The VPC links of the estate. */
export function VpcLinksTable() {
  const texts = useText();
  const client = useApi(privateApiApiRef);
  const columns = useMemo(() => createColumns(texts), [texts]);
  return (
    <NetworkTable
      columns={columns}
      load={(page, options) => client.listVpcLinks(page, options)}
      none={texts.t('network.noVpcLinks')}
    />
  );
}

function createColumns({ t }: Texts): ColumnConfig<NetworkRow<VpcLinkRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      cell: ({ resource }) => (
        <TextCell
          title={resource.name}
          description={`${resource.version}, ${resource.id}`}
        />
      ),
    },
    {
      id: 'status',
      label: t('column.state'),
      cell: ({ resource }) => (
        <Cell>
          <StatusMark
            status={statusOfState(resource.status)}
            label={resource.status}
          />
        </Cell>
      ),
    },
    {
      id: 'account',
      label: t('column.account'),
      cell: ({ resource }) => (
        <TextCell title={resource.accountId} description={resource.region} />
      ),
    },
    {
      id: 'targets',
      label: t('column.targets'),
      cell: ({ resource }) => (
        <TextCell
          title={
            resource.targets.map(shortResource).join(', ') ||
            t('network.noTargets')
          }
        />
      ),
    },
    {
      id: 'usedBy',
      label: t('column.usedBy'),
      cell: ({ resource }) => <UsedByCell resource={resource} />,
    },
  ];
}
