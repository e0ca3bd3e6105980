/**
 * Rounds an amount to cents, half up.
 *
 * @remarks
 * Products such as 1.005 × 100 come out as 100.49999999999999; rounding to a millionth of a cent first makes them what a reader
 * with a pocket calculator gets.
 */
export function roundToCents(amount: number): number {
  return toCents(amount) / 100;
}

/** The same as a whole number of cents. */
export function toCents(amount: number): number {
  return Math.floor(Number((amount * 100).toFixed(6)) + 0.5);
}

/** Adds amounts that are whole cents without the drift of binary fractions. */
export function sumOfCents(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + toCents(amount), 0) / 100;
}
