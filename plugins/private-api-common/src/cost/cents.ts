/** Of a cent. Products such as 1.005 × 100 come out as 100.49999999999999, and must round as on a pocket calculator. */
const NOISE = 1e-7;

/** Rounds an amount to cents, half up. */
export function roundToCents(amount: number): number {
  return toCents(amount) / 100;
}

/** The same as a whole number of cents. */
export function toCents(amount: number): number {
  return Math.floor(amount * 100 + 0.5 + NOISE);
}

/** Adds amounts that are whole cents without the drift of binary fractions. */
export function sumOfCents(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + toCents(amount), 0) / 100;
}
