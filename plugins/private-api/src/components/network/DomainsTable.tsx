import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { DomainRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { UsedBy } from './UsedBy';
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

function createColumns({ t }: Texts): Column<NetworkRow<DomainRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      defaultWidth: '2fr',
      minWidth: 200,
      content: ({ resource }) => (
        <TextLines
          title={resource.domainName}
          description={t(`endpointType.${resource.endpointType}`)}
        />
      ),
    },
    {
      id: 'status',
      label: t('column.state'),
      content: ({ resource }) => (
        <StatusMark
          status={statusOfState(resource.status)}
          label={resource.status}
        />
      ),
    },
    {
      id: 'account',
      label: t('column.account'),
      content: ({ resource }) => (
        <TextLines title={resource.accountId} description={resource.region} />
      ),
    },
    {
      id: 'endpoints',
      label: t('column.vpcEndpoints'),
      defaultWidth: '2fr',
      minWidth: 200,
      content: ({ resource }) => (
        <TextLines
          title={
            resource.vpcEndpointIds.join(', ') || t('network.noAssociations')
          }
        />
      ),
    },
    {
      id: 'usedBy',
      label: t('column.usedBy'),
      content: ({ resource }) => <UsedBy resource={resource} />,
    },
  ];
}
