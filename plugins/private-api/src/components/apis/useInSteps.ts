import { startTransition, useEffect, useMemo, useState } from 'react';

/**
 * Items that a table takes on at once. Rows that are there already are written anew in little time; so many more are made in
 * about 50 ms, and 50 of them would keep a key that is pressed meanwhile waiting for as long as a reader notices.
 */
const STEP = 25;

/** The items, of which a longer list than the one before it comes in steps, a frame for each. */
export function useInSteps<T>(items: T[] | undefined): T[] | undefined {
  const count = items?.length ?? 0;
  const [limit, setLimit] = useState(STEP);
  useEffect(() => {
    if (limit >= count) {
      setLimit(Math.max(count, STEP));
      return undefined;
    }
    const frame = requestAnimationFrame(() =>
      startTransition(() => setLimit(limit + STEP)),
    );
    return () => cancelAnimationFrame(frame);
  }, [limit, count]);
  return useMemo(
    () => (limit < count ? items?.slice(0, limit) : items),
    [items, limit, count],
  );
}
