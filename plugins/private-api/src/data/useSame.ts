import { useMemo } from 'react';

/** The same object as long as it holds the same, so that what is drawn from it need not be drawn again. For what JSON can hold. */
export function useSame<T extends object>(value: T): T {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key), [key]);
}
