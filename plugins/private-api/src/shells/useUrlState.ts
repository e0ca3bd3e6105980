import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * State that the parameters of the URL hold, so that a view can be shared and survives a reload. It is read where the router
 * arrives, and written past the router: what the router hears of is drawn again by all that knows where it is, and that is each
 * row of a table and each link of the page.
 */
export function useUrlState<S>(
  read: (params: URLSearchParams) => S,
  write: (state: S) => URLSearchParams,
): readonly [S, (state: S) => void] {
  const { key, search } = useLocation();
  const readHere = () => ({ key, state: read(new URLSearchParams(search)) });
  const [held, setHeld] = useState(readHere);
  if (held.key !== key) {
    // A link to the page that the reader is on asks for what it names.
    setHeld(readHere());
  }
  const change = useCallback(
    (state: S) => {
      replaceParams(write(state));
      setHeld(before => ({ ...before, state }));
    },
    [write],
  );
  return [held.state, change];
}

function replaceParams(params: URLSearchParams) {
  const url = new URL(window.location.href);
  url.search = String(params);
  // The router finds its own notes again when the reader comes back to this entry.
  window.history.replaceState(window.history.state, '', url);
}
