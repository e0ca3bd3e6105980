import type { Cost } from '../types';

/** An estimate as a table that a reviewer can read and recompute. */
export function costTable(cost: Cost): string {
  const rows = cost.lines.map(line => [
    line.label,
    line.monthly === null ? 'unknown' : line.monthly.toFixed(2),
    [
      line.formula,
      line.reason && `(${line.reason})`,
      line.assumption && `[${line.assumption}]`,
    ]
      .filter(Boolean)
      .join(' '),
  ]);
  const total = [
    cost.complete ? 'Total' : 'Total of what is known',
    cost.monthly === null ? 'unknown' : cost.monthly.toFixed(2),
    '',
  ];
  const width = Math.max(
    ...rows.concat([total]).map(([label]) => label.length),
  );
  return [...rows, total]
    .map(([label, amount, formula]) =>
      `${label.padEnd(width)} ${amount.padStart(9)}  ${formula}`.trimEnd(),
    )
    .join('\n');
}
