/** Below the limits of both databases on bound values, with the widest row of ours. */
const CHUNK_ROWS = 200;

/** Cuts a list so that one statement can take each piece. */
export function* inChunks<T>(items: readonly T[], size = CHUNK_ROWS) {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
