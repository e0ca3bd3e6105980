import {
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ApiRow } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { toError } from '../../data/toError';
import { useSame } from '../../data/useSame';
import { ApiListState } from './apiListState';

/** A page is shown as old once its successor has been awaited for so long: to dim it for one that is at hand would be a flicker. */
const LATE_MS = 300;

/** What a page was asked for with. */
export type AskedPage = Pick<
  ApiListState,
  'search' | 'filter' | 'sort' | 'page' | 'pageSize'
>;

/** A page of the list as the backend has answered it. */
export interface ApiPage {
  asked: AskedPage;
  rows: ApiRow[];
  /** How many APIs match, on all pages. */
  total: number;
}

/**
 * The page that the state asks for, or the one before it until that comes. All of it changes at once, so that a table is drawn
 * once for each answer: with BUI's `useTable` it is drawn when the question changes, when it is put and when it is answered, and
 * any question waits 200 ms.
 */
export function useApiPage(state: AskedPage): {
  page?: ApiPage;
  /** True while the page is an older one than that asked for, and has been for a time that a reader notices. */
  isLate: boolean;
  error?: Error;
  reload: () => void;
} {
  const client = useApi(privateApiApiRef);
  const { search, filter, sort, page, pageSize } = state;
  const asked = useSame<AskedPage>({ search, filter, sort, page, pageSize });
  const [answer, setAnswer] = useState<ApiPage>();
  const [error, setError] = useState<Error>();
  const [isLate, setIsLate] = useState(false);
  const running = useRef<AbortController>();

  const load = useCallback(async () => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    // Who tries again sees that it is tried.
    setError(undefined);
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const settle = (next: { answer?: ApiPage; error?: Error }) => {
      if (!signal.aborted) {
        clearTimeout(timer);
        setIsLate(false);
        setError(next.error);
        // Drawn in pieces: a letter that is typed meanwhile does not wait for the whole table.
        startTransition(() => setAnswer(before => next.answer ?? before));
      }
    };
    try {
      const { items, totalItems } = await client.listApis(
        {
          search: asked.search,
          filter: asked.filter,
          sort: asked.sort,
          limit: asked.pageSize,
          offset: (asked.page - 1) * asked.pageSize,
        },
        { signal },
      );
      settle({ answer: { asked, rows: items, total: totalItems } });
    } catch (cause) {
      settle({ error: toError(cause) });
    }
  }, [client, asked]);

  useEffect(() => {
    load();
    return () => running.current?.abort();
  }, [load]);

  return { page: answer, isLate, error, reload: load };
}
