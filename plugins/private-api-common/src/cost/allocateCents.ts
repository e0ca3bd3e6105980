/** Of a cent; smaller differences come from binary fractions and decide nothing. */
const NOISE = 1e-6;

/**
 * Splits a number of cents by weights so that the parts add up to it: each gets its quota rounded down, and the cents left
 * over go to the largest remainders. Equal parts where all weights are 0.
 *
 * @remarks
 * Equal remainders are served in the order given, so the same input always splits alike.
 *
 * @example
 * `allocateCents(1460, [1, 1, 1])` is `[487, 487, 486]`.
 */
export function allocateCents(
  cents: number,
  weights: readonly number[],
): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const quotas = weights.map(weight =>
    sum > 0 ? (cents * weight) / sum : cents / weights.length,
  );
  const parts = quotas.map(quota => Math.floor(quota + NOISE));
  const left = cents - parts.reduce((total, part) => total + part, 0);
  const byRemainder = quotas
    .map((quota, index) => ({
      index,
      remainder: Math.round((quota - parts[index]) / NOISE),
    }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) {
    parts[index] += 1;
  }
  return parts;
}
