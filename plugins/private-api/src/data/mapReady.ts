import { Loadable } from './SharedRequests';

/** A part of what was loaded; what loads or failed stays so. */
export function mapReady<T, U>(
  state: Loadable<T>,
  map: (value: T) => U,
): Loadable<U> {
  return state.status === 'ready'
    ? { status: 'ready', value: map(state.value) }
    : state;
}
