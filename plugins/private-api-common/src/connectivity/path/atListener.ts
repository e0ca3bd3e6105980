import type { Listener } from '../../inventory';

/** The place of a listener in the path. */
export function atListener({ protocol, port, arn }: Listener) {
  return {
    kind: 'listener',
    label: `${protocol} ${port}`,
    resource: arn,
  } as const;
}
