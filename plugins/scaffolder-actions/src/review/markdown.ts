/** Text on one line, with what Markdown and HTML would read as markup made plain. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/([\\`*_[\]|])/g, '\\$1');
}

/** Text as code on one line, whatever backticks it has. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'");
  return `\`${line.replace(/\|/g, '\\|')}\``;
}

/** A table; nothing where it has no rows. */
export function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) {
    return '';
  }
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** A block of code with a fence that the code cannot close. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/`+/g)].map(match => match[0].length),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
