/** The day that it is, UTC, as history counts days: `2026-11-29`. */
export function todayUtc(): string {
  return new Date(Date.now()).toISOString().slice(0, 10);
}
