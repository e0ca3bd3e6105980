import { useCallback, useEffect, useRef } from 'react';
import { FindingFilters, writeFindingFilters } from './findingFilter';

/**
 * Leads the reader to the list of findings when a link narrows it: it stands below the score and the trend, where nobody would
 * see that it has changed. A choice in the list's own filters leaves the reader where they are.
 */
export function useFindingList(
  filters: FindingFilters,
  onFiltersChange: (filters: FindingFilters) => void,
) {
  const listRef = useRef<HTMLElement>(null);
  const shown = String(writeFindingFilters(filters));
  const known = useRef(shown);

  useEffect(() => {
    if (shown !== known.current) {
      known.current = shown;
      listRef.current?.focus({ preventScroll: true });
      listRef.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [shown]);

  const changeFilters = useCallback(
    (next: FindingFilters) => {
      known.current = String(writeFindingFilters(next));
      onFiltersChange(next);
    },
    [onFiltersChange],
  );
  return { listRef, changeFilters };
}
