import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { ActionButton } from '../ActionButton';
import { saveAs } from '../saveAs';
import { FindingFilters } from './findingFilter';

/** Saves the findings as CSV: those of all pages, with the present filters. */
export function ExportFindingsButton(props: { filters: FindingFilters }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { filters } = props;
  const save = useCallback(
    async () =>
      saveAs(await client.exportFindings({ filter: filters }), 'findings.csv'),
    [client, filters],
  );
  return (
    <ActionButton
      label={t('compliance.export')}
      icon={<RiDownloadLine />}
      act={save}
    />
  );
}
