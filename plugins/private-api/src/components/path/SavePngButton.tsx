import { useCallback } from 'react';
import { RiImageLine } from '@remixicon/react';
import { ApiPath } from '../../path/types';
import { useText } from '../../text/useText';
import { ActionButton } from '../ActionButton';
import { saveAs } from '../saveAs';
import { createPng } from './createPng';

/** Saves the path as a picture. */
export function SavePngButton(props: { path: ApiPath; name: string }) {
  const { t } = useText();
  const { path, name } = props;
  const save = useCallback(
    async () => saveAs(await createPng(path, t), `${name}.png`),
    [path, name, t],
  );
  return (
    <ActionButton label={t('path.png')} icon={<RiImageLine />} act={save} />
  );
}
