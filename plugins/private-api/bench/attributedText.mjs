const DIGITS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The parts of a generated file that come from the sources that `isOurs` names, by its source map.
 *
 * A segment of a map says from which source the text is that follows it, up to the next segment of its line.
 */
export function attributedText(code, map, isOurs) {
  const ours = map.sources.map(isOurs);
  const lines = code.split('\n');
  const parts = [];
  let source = 0;
  map.mappings.split(';').forEach((line, row) => {
    const text = lines[row] ?? '';
    let column = 0;
    let start;
    for (const segment of line ? line.split(',') : []) {
      const [columns, sources] = decodeVlq(segment);
      column += columns;
      if (start !== undefined) {
        parts.push(text.slice(start, column));
      }
      source += sources ?? 0;
      start = sources !== undefined && ours[source] ? column : undefined;
    }
    if (start !== undefined) {
      parts.push(text.slice(start));
    }
  });
  return parts.join('');
}

/** The numbers of a segment: five bits a digit, the sixth says that more follow, the lowest bit of all is the sign. */
function decodeVlq(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    if (bits & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
