import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Cell, ColumnConfig } from '@backstage/ui';
import { DomainRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextCell } from '../TextCell';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { UsedByCell } from './UsedByCell';
import { statusOfState } from './statusOfState';

/** The custom domain names of the estate. */
export function DomainsTable() {
  const texts = useText();
  const client = useApi(privateApiApiRef);
  const columns = useMemo(() => createColumns(texts), [texts]);
  return (
    <NetworkTable
      columns={columns}
      load={(page, options) => client.listDomains(page, options)}
      none={texts.t('network.noDomains')}
    />
  );
}

function createColumns({ t }: Texts): ColumnConfig<NetworkRow<DomainRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      cell: ({ resource }) => (
        <TextCell
          title={resource.domainName}
          description={t(`endpointType.${resource.endpointType}`)}
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
      id: 'endpoints',
      label: t('column.vpcEndpoints'),
      cell: ({ resource }) => (
        <TextCell
          title={
            resource.vpcEndpointIds.join(', ') || t('network.noAssociations')
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
