import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useText } from '../text/useText';

/** Copies a text to the clipboard and says so. */
export function CopyButton(props: { text: string; label: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === props.text;

  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(props.text);
  };

  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
      onPress={copy}
    >
      <span aria-live="polite">{isCopied ? t('copied') : props.label}</span>
    </Button>
  );
}
