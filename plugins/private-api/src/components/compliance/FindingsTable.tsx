import { useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Table, useTable } from '@backstage/ui';
import {
  FindingRow,
  findingWaivePermission,
} from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { paginationOf } from '../../text/paginationOf';
import { useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import { LoadError } from '../states/LoadError';
import { useColumns } from '../useColumns';
import { useEntityHref } from '../useEntityHref';
import { createFindingColumns, FindingTableRow } from './createFindingColumns';
import { FindingFilters, withFindingFilter } from './findingFilter';
import { UnwaiveDialog } from './UnwaiveDialog';
import { useFindingsHref } from './useFindingsHref';
import { WaiveDialog } from './WaiveDialog';

const PAGE_SIZE = 20;

/** One page of findings at a time. */
export function FindingsTable(props: {
  filters: FindingFilters;
  onFiltersChange: (filters: FindingFilters) => void;
  /** When a finding has been waived or its waiver taken back. */
  onWaiverChange?: () => void;
}) {
  const { filters, onFiltersChange, onWaiverChange } = props;
  const texts = useText();
  const client = useApi(privateApiApiRef);
  const { allowed } = usePermission({ permission: findingWaivePermission });
  const [chosen, setChosen] = useState<FindingRow>();
  const findingsHref = useFindingsHref();
  const apiHref = useEntityHref();
  const columns = useColumns(
    useMemo(
      () =>
        createFindingColumns(texts, {
          practiceHref: practice =>
            findingsHref(withFindingFilter(filters, 'practice', [practice])),
          apiHref,
          onWaiver: allowed ? setChosen : undefined,
        }),
      [texts, filters, findingsHref, apiHref, allowed],
    ),
  );
  const { tableProps, reload } = useTable<FindingTableRow, FindingFilters>({
    mode: 'offset',
    getData: async ({ offset, pageSize, filter, signal }) => {
      const page = await client.listFindings(
        { filter, limit: pageSize, offset },
        { signal },
      );
      return {
        // One resource's finding is that of every API that stands on it, so its own id does not tell rows apart.
        data: page.items.map(finding => ({
          id: `${finding.api} ${finding.id}`,
          finding,
        })),
        totalCount: page.totalItems,
      };
    },
    filter: filters,
    paginationOptions: paginationOf(texts.t, PAGE_SIZE),
  });
  if (tableProps.error) {
    return <LoadError error={tableProps.error} onRetry={reload} />;
  }
  return (
    <>
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState={
          <NoFindings
            isNarrowed={Object.keys(filters).length > 0}
            onClear={() => onFiltersChange({})}
          />
        }
      />
      {chosen && (
        <WaiverDialog
          finding={chosen}
          onDone={() => {
            setChosen(undefined);
            reload();
            onWaiverChange?.();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function WaiverDialog(props: {
  finding: FindingRow;
  onDone: () => void;
  onClose: () => void;
}) {
  return props.finding.state === 'waived' ? (
    <UnwaiveDialog {...props} />
  ) : (
    <WaiveDialog {...props} />
  );
}

function NoFindings(props: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useText();
  if (!props.isNarrowed) {
    return (
      <EmptyNote
        title={t('compliance.noneTitle')}
        description={t('compliance.noneText')}
      />
    );
  }
  return (
    <EmptyNote
      title={t('compliance.noMatchTitle')}
      action={
        <Button variant="secondary" onPress={props.onClear}>
          {t('compliance.clear')}
        </Button>
      }
    />
  );
}
