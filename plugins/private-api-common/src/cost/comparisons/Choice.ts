import { sumOfCents } from '../cents';
import { CostContext } from '../CostContext';
import type { CostComparison, CostLine, CostPart } from '../types';

/** Looks at an API's estimate and says what another choice would cost, or nothing where there is no such choice. */
export type Choice = (
  context: CostContext,
  lines: readonly CostLine[],
) => CostComparison | undefined;

/** What lines of some parts cost together; `null` where one of them is unknown. */
export function amountOf(lines: readonly CostLine[]): number | null {
  const known = lines.flatMap(({ monthly }) => monthly ?? []);
  return known.length === lines.length ? sumOfCents(known) : null;
}

/** The lines of a part, of one resource where it is given. */
export function linesOf(
  lines: readonly CostLine[],
  parts: readonly CostPart[],
  resource?: string,
): CostLine[] {
  return lines.filter(
    line =>
      parts.includes(line.part) && (!resource || line.resource === resource),
  );
}

/** A sentence for a line that others pay too: the whole falls away only with the last of them. */
export function sharedWords(lines: readonly CostLine[]): string[] {
  const count = Math.max(
    0,
    ...lines.map(({ shared }) => shared?.apiCount ?? 0),
  );
  return count > 1
    ? [
        `All ${count} APIs that share it must change: the bill falls with the last of them.`,
      ]
    : [];
}
