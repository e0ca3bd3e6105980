import type { Cost } from 'backstage-plugin-private-api-common';
import { plain, table } from './markdown';

/** The cost of one API: the sum, its lines and what they rest on. */
export function renderCost(cost: Cost): string {
  const total =
    cost.monthly === null
      ? 'The monthly cost is not known.'
      : `**${money(cost.monthly, cost.currency)} a month**${
          cost.complete ? '.' : ', and what is not known below.'
        }`;
  const lines = table(
    ['What', 'Quantity', 'Unit price', 'A month'],
    cost.lines.map(line => [
      plain(line.label),
      line.quantity === null
        ? 'not known'
        : `${rounded(line.quantity, 3)} ${plain(line.unit)}`.trim(),
      line.unitPrice === null ? 'not known' : rounded(line.unitPrice, 10),
      line.monthly === null
        ? `not known${line.reason ? `: ${plain(line.reason)}` : ''}`
        : money(line.monthly, cost.currency),
    ]),
  );
  const notes = cost.basis.notes.map(note => `- ${plain(note)}`).join('\n');
  return [
    total,
    lines,
    notes,
    `List prices of ${cost.basis.region}, read ${cost.basis.pricesAsOf}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Prices of single requests are too small for JavaScript's own notation to be readable. */
function rounded(value: number, digits: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function money(amount: number, currency: string): string {
  return `${amount.toFixed(2)} ${currency}`;
}
