import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { privateApiApiRef } from '../../api';
import { useText } from '../../text/useText';
import { ActionButton } from '../ActionButton';
import { saveAs } from '../saveAs';
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
