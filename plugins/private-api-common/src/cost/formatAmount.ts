/** Numbers as a formula shows them: `1,460`, `0.5`, `15.7356`. At most four decimals. */
export function formatNumber(value: number): string {
  const rounded = String(Math.round(value * 10_000) / 10_000);
  const [whole, fraction] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** An amount to the cent: `USD 1,353.10`. */
export function formatAmount(amount: number, currency: string): string {
  const [whole, fraction] = amount.toFixed(2).split('.');
  return `${currency} ${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** A unit price, per million where it is too small to read: `USD 0.01`, `USD 3.5 per million`. */
export function formatUnitPrice(unitPrice: number, currency: string): string {
  return unitPrice > 0 && unitPrice < 0.0005
    ? `${currency} ${formatNumber(unitPrice * 1_000_000)} per million`
    : `${currency} ${formatNumber(unitPrice)}`;
}
