/** A spreadsheet takes a cell that begins with one of these for a formula, and runs it. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One line of CSV (RFC 4180) with its line break. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers stay numbers.
 *
 * @example
 * `toCsvLine(['=1+1', 'a,b', -2, null])` is `'=1+1,"a,b",-2,` and a line break.
 */
export function toCsvLine(
  cells: readonly (string | number | null | undefined)[],
): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = STARTS_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
