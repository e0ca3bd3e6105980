/** Longer than any that AWS documents for a call of its control planes; a pass ends at its own timeout. */
const LONGEST_MS = 5 * 60 * 1000;

/**
 * For how long AWS wants to be left alone after a refusal. API Gateway says so; other services leave it to the caller.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/api/CommonErrors.html
 * @internal
 */
export function retryAfterMs(error: unknown): number | undefined {
  const seconds = Number(
    (error as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds,
  );
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_MS) : undefined;
}
