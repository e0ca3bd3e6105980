// A figure is `{ area, figure, measured, unit, target }`: `target` is `{ atLeast }` or `{ atMost }`, or missing where a number
// is reported only.

/** Whether the figure is what was wanted; `undefined` where nothing was. */
export function isMet({ measured, target }) {
  if (!target) {
    return undefined;
  }
  return 'atLeast' in target
    ? measured >= target.atLeast
    : measured <= target.atMost;
}

/** Figures of all benchmarks as lines of a Markdown table, aligned, so that documentation can quote them as they stand. */
export function figureTable(figures) {
  const rows = figures.map(figure => [
    figure.area,
    figure.figure,
    wanted(figure),
    `${figure.measured.toLocaleString('en-US')} ${figure.unit}`.trim(),
    { true: 'yes', false: 'NO' }[isMet(figure)] ?? '',
    `\`${figure.command}\``,
  ]);
  const header = ['area', 'what', 'wanted', 'measured', 'met', 'command'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column].length)),
  );
  const line = cells =>
    `| ${cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  return [
    line(header),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

function wanted({ target }) {
  if (!target) {
    return '';
  }
  const [sign, value] =
    'atLeast' in target ? ['≥', target.atLeast] : ['≤', target.atMost];
  return `${sign} ${value.toLocaleString('en-US')}`;
}
