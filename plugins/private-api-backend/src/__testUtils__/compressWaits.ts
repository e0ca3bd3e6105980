/** Waits at least this long are those of housekeeping: how often tasks are looked for, how often lost ones are given back. */
const LONG_MS = 5_000;
const SPEED = 20;

const wait = globalThis.setTimeout;

/** Makes every long wait of this process a twentieth as long. Leases, which the database measures, stay as they are. */
export function compressWaits(): void {
  const compressed = (work: () => void, ms = 0, ...args: []) =>
    wait(work, ms >= LONG_MS ? ms / SPEED : ms, ...args);
  globalThis.setTimeout = Object.assign(compressed, wait) as typeof setTimeout;
}
