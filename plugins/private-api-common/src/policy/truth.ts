/**
 * The values a statement about a request can have, given what is known of it: a set, as bits.
 *
 * @remarks
 * Sets of truth values keep unknown facts honest: `EITHER` says that some completion of the facts makes it true and
 * another may make it false. Every operation may widen a set and never drops a possible value.
 *
 * @public
 */
export type Truth = 1 | 2 | 3;

/** Certainly true. */
export const TRUE = 1 as const;
/** Certainly false. */
export const FALSE = 2 as const;
/** Depends on something unknown. */
export const EITHER = 3 as const;

export function truthOf(value: boolean): Truth {
  return value ? TRUE : FALSE;
}

export function not(truth: Truth): Truth {
  switch (truth) {
    case TRUE:
      return FALSE;
    case FALSE:
      return TRUE;
    default:
      return EITHER;
  }
}

export function and(a: Truth, b: Truth): Truth {
  return ((a & b & TRUE) | ((a | b) & FALSE)) as Truth;
}

export function or(a: Truth, b: Truth): Truth {
  return (((a | b) & TRUE) | (a & b & FALSE)) as Truth;
}

/** True in one of two situations of which either may be the real one. */
export function oneOf(a: Truth, b: Truth): Truth {
  return (a | b) as Truth;
}

/** True if any item is. Stops at the first that certainly is. */
export function some<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let result: Truth = FALSE;
  for (const item of items) {
    result = or(result, test(item));
    if (result === TRUE) {
      return TRUE;
    }
  }
  return result;
}

/** True if every item is. Stops at the first that certainly is not. */
export function every<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let result: Truth = TRUE;
  for (const item of items) {
    result = and(result, test(item));
    if (result === FALSE) {
      return FALSE;
    }
  }
  return result;
}
