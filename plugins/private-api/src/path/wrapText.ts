/**
 * Breaks a text into lines that fit, between words where it can, inside a word such as a long id where it must. What does not
 * fit on the last line ends in an ellipsis.
 */
export function wrapText(
  text: string,
  options: { fits: (line: string) => boolean; most: number },
): string[] {
  const { fits, most } = options;
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most) {
    const line = firstLine(rest, fits);
    lines.push(line);
    rest = rest.slice(line.length).trim();
  }
  if (rest && lines.length > 0) {
    lines.push(shorten(lines.pop() ?? '', fits));
  }
  return lines;
}

function firstLine(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) {
    return text;
  }
  let length = text.length - 1;
  while (length > 1 && !fits(text.slice(0, length))) {
    length--;
  }
  const space = text.slice(0, length + 1).lastIndexOf(' ');
  return text.slice(0, space > 0 ? space : length);
}

function shorten(line: string, fits: (line: string) => boolean): string {
  let length = line.length;
  while (length > 0 && !fits(`${line.slice(0, length)}…`)) {
    length--;
  }
  return `${line.slice(0, length)}…`;
}
