import { ReactNode } from 'react';
import { Loadable } from '../../data/SharedRequests';
import { LoadError } from './LoadError';
import { LoadingLines } from './LoadingLines';

/** What is loaded, once it is there: until then lines that stand for it, and where it fails the reason and what to do. */
export function Loaded<T>(props: {
  state: Loadable<T>;
  /** What was asked for, for example an API key. */
  subject?: string;
  /** As many as the text will about have. */
  lines?: number;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}) {
  const { state, subject, lines, onRetry, children } = props;
  switch (state.status) {
    case 'loading':
      return <LoadingLines lines={lines} />;
    case 'error':
      return (
        <LoadError error={state.error} subject={subject} onRetry={onRetry} />
      );
    default:
      return <>{children(state.value)}</>;
  }
}
