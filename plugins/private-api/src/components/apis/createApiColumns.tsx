import { Cell, ColumnConfig } from '@backstage/ui';
import { ApiRow, FindingCounts } from 'backstage-plugin-private-api-common';
import { Texts } from '../../text/useText';
import { StatusMark } from '../status/StatusMark';
import { costText } from '../cost/costText';
import { SEVERITIES } from '../findings/severities';
import { ownerName } from '../ownership/ownerName';
import { TextCell } from '../TextCell';
import { ApiColumn } from './apiColumns';

/** A row of the list with the id that the table wants. */
export type ApiTableRow = ApiRow & { id: string };

/**
 * The columns of the list; their ids are the names of the backend's sorts. Where the type has no column of its own, it stands
 * below the name.
 */
export function createApiColumns(
  texts: Texts,
  options: { shown: readonly ApiColumn[] },
): ColumnConfig<ApiTableRow>[] {
  const { t, dateTime } = texts;
  const { shown } = options;
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      isSortable: true,
      defaultWidth: '2fr',
      minWidth: 140,
      cell: row => (
        <TextCell
          title={row.name}
          description={
            stateText(row) ??
            (shown.includes('type') ? undefined : t(`apiType.${row.type}`))
          }
        />
      ),
    },
    {
      id: 'type',
      isHidden: !shown.includes('type'),
      label: t('column.type'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 112,
      cell: row => (
        <TextCell
          title={t(`apiType.${row.type}`)}
          description={t(`endpointType.${row.endpointType}`)}
        />
      ),
    },
    {
      id: 'accountId',
      isHidden: !shown.includes('accountId'),
      label: t('column.account'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 132,
      cell: row => <TextCell title={row.accountId} description={row.region} />,
    },
    {
      id: 'owner',
      isHidden: !shown.includes('owner'),
      label: t('column.owner'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 164,
      cell: row => <TextCell title={ownerName(t, row.owner)} />,
    },
    {
      id: 'auth',
      isHidden: !shown.includes('auth'),
      label: t('column.auth'),
      defaultWidth: '1fr',
      minWidth: 164,
      cell: row => (
        <TextCell
          title={
            row.auth.map(auth => t(`authType.${auth}`)).join(', ') ||
            t('auth.noOperations')
          }
        />
      ),
    },
    {
      id: 'connectivity',
      isHidden: !shown.includes('connectivity'),
      label: t('column.connectivity'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 164,
      cell: row => (
        <Cell>
          <StatusMark
            status={row.connectivity}
            label={t(`status.${row.connectivity}`)}
          />
        </Cell>
      ),
    },
    {
      id: 'findings',
      isHidden: !shown.includes('findings'),
      label: t('column.findings'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 112,
      cell: row => <TextCell title={findingsText(row.findings)} />,
    },
    {
      id: 'monthlyCost',
      isHidden: !shown.includes('monthlyCost'),
      label: t('column.monthlyCost'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 140,
      cell: row => (
        <TextCell
          title={costText(texts, {
            monthly: row.monthlyCost,
            complete: row.monthlyCostComplete,
            currency: 'USD',
          })}
        />
      ),
    },
  ];

  function stateText(row: ApiRow): string | undefined {
    switch (row.state) {
      case 'stale':
        return t('apis.stale', { since: dateTime(row.asOf) });
      case 'removed':
        return t('apis.removed', { since: dateTime(row.asOf) });
      default:
        return undefined;
    }
  }

  function findingsText(findings: FindingCounts): string {
    const parts = SEVERITIES.filter(severity => findings[severity] > 0).map(
      severity => `${findings[severity]} ${t(`severity.${severity}`)}`,
    );
    return parts.join(', ') || t('findings.none');
  }
}
