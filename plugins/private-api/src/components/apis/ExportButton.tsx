import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { ActionButton } from '../ActionButton';
import { ApiListState } from './apiListState';

/** Saves the APIs of the list as CSV: those of all pages, with the present search, filters and order. */
export function ExportButton(props: { state: ApiListState }) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { state } = props;
  const save = useCallback(
    async () => saveAs(await client.exportApis(state), 'apis.csv'),
    [client, state],
  );
  return (
    <ActionButton
      label={t('apis.export')}
      icon={<RiDownloadLine />}
      act={save}
    />
  );
}

// The answer takes a token, so that a plain link to it would be refused.
function saveAs(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
