import { sumOfCents } from '../cents';
import type { Cost, CostPart } from '../types';

/**
 * What the lines of one part of an estimate come to.
 *
 * @public
 */
export interface CostPartSum {
  part: CostPart;
  /** Of the known lines; `null` where none is. */
  monthly: number | null;
  /** Lines without an amount. */
  unknownLines: number;
}

/**
 * The lines of an estimate added up by part, in the order of the lines. Each has this API's share of what others pay too, so that
 * the parts of several APIs can be added up and count nothing twice.
 *
 * @public
 */
export function costParts({ lines }: Pick<Cost, 'lines'>): CostPartSum[] {
  const parts = [...new Set(lines.map(({ part }) => part))];
  return parts.map(part => {
    const own = lines.filter(line => line.part === part);
    const known = own.flatMap(({ monthly }) =>
      monthly === null ? [] : [monthly],
    );
    return {
      part,
      monthly: known.length > 0 ? sumOfCents(known) : null,
      unknownLines: own.length - known.length,
    };
  });
}
