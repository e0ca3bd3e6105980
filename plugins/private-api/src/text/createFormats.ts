const ISO_TIME =
  /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/** Formats of one language. */
export type Formats = ReturnType<typeof createFormats>;

/**
 * Makes the formats of one language.
 *
 * @example
 * `createFormats('en-US').money(12.5, 'USD')` is `$12.50`.
 */
export function createFormats(locale: string) {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  // A format takes longer to make than to use, and a table shows an amount in each row.
  const moneyFormats = new Map<string, Intl.NumberFormat>();
  const moneyIn = (currency: string) => {
    const format =
      moneyFormats.get(currency) ??
      new Intl.NumberFormat(locale, { style: 'currency', currency });
    moneyFormats.set(currency, format);
    return format;
  };
  return {
    money: (amount: number, currency: string) =>
      moneyIn(currency).format(amount),
    count: (value: number) => count.format(value),
    /** Of an ISO date without time; the date itself, in whatever zone the reader sits. */
    date: (iso: string) =>
      formatDate(date, `${iso.slice(0, 10)}T12:00:00`, iso),
    dateTime: (iso: string) => formatDate(dateTime, iso, iso),
    /** A sentence of the backend, which names times as ISO does, with each as the reader writes it. */
    datesIn: (sentence: string) =>
      sentence.replace(ISO_TIME, iso => formatDate(dateTime, iso, iso)),
  };
}

/** A text that is no date is shown as it came: it says more than `Invalid Date`. */
function formatDate(format: Intl.DateTimeFormat, text: string, raw: string) {
  const time = Date.parse(text);
  return Number.isNaN(time) ? raw : format.format(time);
}
