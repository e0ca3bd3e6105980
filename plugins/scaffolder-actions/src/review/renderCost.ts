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
        : `${line.quantity} ${plain(line.unit)}`,
      line.unitPrice === null ? 'not known' : String(line.unitPrice),
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

function money(amount: number, currency: string): string {
  return `${amount.toFixed(2)} ${currency}`;
}
