import { Cell } from '@backstage/ui';
import { TextLines } from './TextLines';

/** A cell of text that wraps. */
export function TextCell(props: { title: string; description?: string }) {
  return (
    <Cell>
      <TextLines {...props} />
    </Cell>
  );
}
