import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { VpcLinkRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { shortResource } from '../../text/shortResource';
import { Texts, useText } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { NetworkRow, NetworkTable } from './NetworkTable';
import { UsedBy } from './UsedBy';
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

function createColumns({ t }: Texts): Column<NetworkRow<VpcLinkRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      content: ({ resource }) => (
        <TextLines
          title={resource.name}
          description={`${resource.version}, ${resource.id}`}
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
      id: 'targets',
      label: t('column.targets'),
      content: ({ resource }) => (
        <TextLines
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
      content: ({ resource }) => <UsedBy resource={resource} />,
    },
  ];
}
