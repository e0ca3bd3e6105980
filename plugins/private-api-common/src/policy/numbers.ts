const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const EPOCH_SECONDS = /^-?\d+(\.\d+)?$/;
const DATE =
  /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/;

/** A number as the Numeric operators take it. */
export function parseNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined;
}

/**
 * A point in time as the Date operators take it, in milliseconds: ISO 8601, or seconds since 1970. Without a zone it is UTC.
 */
export function parseDate(text: string): number | undefined {
  // Four digits are a year.
  if (EPOCH_SECONDS.test(text) && !/^\d{4}$/.test(text)) {
    return Number(text) * 1000;
  }
  if (!DATE.test(text)) {
    return undefined;
  }
  const hasTime = text.includes('T');
  const time = Date.parse(hasTime && !ZONE.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}
