/** What there is to say of a row of daily values. */
export interface MeasureSummary {
  /** The newest value that is known, and the index of its day; absent where none is. */
  latest?: { value: number; index: number };
  least: number;
  most: number;
  /** How many days have no value. */
  gaps: number;
}

/** Sums up daily values, of which `null` is not known. */
export function summariseMeasure(
  values: readonly (number | null)[],
): MeasureSummary {
  const known = values.flatMap((value, index) =>
    value === null ? [] : [{ value, index }],
  );
  const numbers = known.map(({ value }) => value);
  const latest = known[known.length - 1];
  return {
    ...(latest && { latest }),
    least: known.length > 0 ? Math.min(...numbers) : 0,
    most: known.length > 0 ? Math.max(...numbers) : 0,
    gaps: values.length - known.length,
  };
}
