import { useCallback, useState } from 'react';
import { toError } from '../data/toError';

/** Where something stands that a reader has done by pressing a button. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'failed'; error: Error };

/** Does something when it is told to, and tells where that stands. */
export function useAction(act: () => Promise<void>) {
  const [state, setState] = useState<ActionState>({ status: 'idle' });
  const run = useCallback(async () => {
    setState({ status: 'pending' });
    try {
      await act();
      setState({ status: 'idle' });
    } catch (cause) {
      setState({ status: 'failed', error: toError(cause) });
    }
  }, [act]);
  return { state, run };
}
