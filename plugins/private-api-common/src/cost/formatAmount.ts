/** From here on nobody reads a fraction. */
const WHOLE_FROM = 10_000;

/** Numbers as a formula shows them: `1,460`, `0.5`, `15.7356`, `21,247,206`. At most four decimals. */
export function formatNumber(value: number): string {
  const parts = Math.abs(value) < WHOLE_FROM ? 10_000 : 1;
  return groupThousands(String(Math.round(value * parts) / parts));
}

/** An amount to the cent: `USD 1,353.10`. */
export function formatAmount(amount: number, currency: string): string {
  return `${currency} ${groupThousands(amount.toFixed(2))}`;
}

/** A unit price, per million where it is too small to read: `USD 0.01`, `USD 3.5 per million`. */
export function formatUnitPrice(unitPrice: number, currency: string): string {
  return unitPrice > 0 && unitPrice < 0.0005
    ? `${currency} ${formatNumber(unitPrice * 1_000_000)} per million`
    : `${currency} ${formatNumber(unitPrice)}`;
}

/** Thousands separators by hand: `Intl` would be most of the time of an estimate. */
function groupThousands(digits: string): string {
  const point = digits.indexOf('.');
  let end = (point < 0 ? digits.length : point) - 3;
  let grouped = digits;
  while (end > 0) {
    grouped = `${grouped.slice(0, end)},${grouped.slice(end)}`;
    end -= 3;
  }
  return grouped;
}
