/** What the backend said was wrong. The client's own words are only that, and with which status, a request failed. */
export function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
