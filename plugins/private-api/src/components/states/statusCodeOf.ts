/** The HTTP status behind an error of the client; `undefined` where no answer came at all. */
export function statusCodeOf(error: Error): number | undefined {
  const { statusCode } = error as Error & { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
