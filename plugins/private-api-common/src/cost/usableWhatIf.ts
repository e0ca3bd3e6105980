import type { WhatIf } from './types';

/** Above what anything counts; products of two such numbers are still exact enough to add up. */
const MAX = 1e15;

/** Where less than this is no number of the thing; 0 for the rest. */
const MIN: WhatIf = { zones: 1 };

/**
 * The numbers of a what-if that can be reckoned with, and a sentence for each that cannot. One left out is answered as if
 * nobody had asked: never as 0.
 */
export function usableWhatIf(whatIf: WhatIf): {
  whatIf: WhatIf;
  notes: string[];
} {
  const given = Object.entries(whatIf).filter(
    ([, value]) => value !== undefined,
  ) as [keyof WhatIf, number][];
  const isUsable = ([name, value]: [keyof WhatIf, number]) =>
    Number.isFinite(value) && value >= (MIN[name] ?? 0) && value <= MAX;
  return {
    whatIf: Object.fromEntries(given.filter(isUsable)),
    notes: given
      .filter(one => !isUsable(one))
      .map(
        ([name, value]) =>
          `The question's ${name} of ${value} is left out: it must be a number from ${
            MIN[name] ?? 0
          } to ${MAX}.`,
      ),
  };
}
