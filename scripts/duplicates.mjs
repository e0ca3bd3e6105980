// `yarn duplicates`: passages of code that stand in more than one place, the longest first. A report, not a gate: two passages
// that look alike may change for different reasons.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Lines of code that must agree; shorter passages are idiom. */
const LENGTH = 12;
const SHOWN = 15;
/** Tests repeat their cases on purpose; types made from the OpenAPI document repeat it. */
const LEFT_OUT =
  /node_modules|\/dist\/|\.test\.|__testUtils__|\/testing\/|generated|\.d\.ts$/;

const files = readdirSync(join(root, 'plugins'), { recursive: true })
  .filter(name => /\/src\/.*\.tsx?$/.test(name) && !LEFT_OUT.test(`/${name}`))
  .map(name => linesOf(join(root, 'plugins', name)));
const passages = findPassages(files).sort((a, b) => b.length - a.length);
const repeated = new Set(
  passages.flatMap(({ second, length }) =>
    Array.from({ length }, (_, i) => `${second.file.path}:${second.at + i}`),
  ),
).size;
const total = files.reduce((sum, { lines }) => sum + lines.length, 0);

for (const { first, second, length } of passages.slice(0, SHOWN)) {
  process.stdout.write(
    `${String(length).padStart(4)} lines  ${place(first)}  =  ${place(
      second,
    )}\n`,
  );
}
process.stdout.write(
  `${
    passages.length
  } passages of ${LENGTH} lines or more stand twice: ${repeated} of ${total} lines, ${(
    (100 * repeated) /
    total
  ).toFixed(2)} %\n`,
);

/** Lines that say something, with their numbers: without imports, comments, blank lines and lone brackets. */
function linesOf(path) {
  const lines = [];
  let isImport = false;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const line = text.trim();
      isImport ||= /^(import|export) .*\{$|^import /.test(line);
      if (!isImport && /\w/.test(line) && !/^(\/\/|\/?\*)/.test(line)) {
        lines.push({ line, number: index + 1 });
      }
      isImport &&= !line.endsWith(';');
    });
  return { path: relative(root, path), lines };
}

/** Each place that repeats an earlier one, as long as the two agree. */
function findPassages(all) {
  const seen = new Map();
  const found = [];
  for (const file of all) {
    let at = 0;
    while (at + LENGTH <= file.lines.length) {
      const window = textOf(file, at, LENGTH);
      const first = seen.get(window);
      if (!first) {
        seen.set(window, { file, at });
        at += 1;
        continue;
      }
      let length = LENGTH;
      while (agree(first, { file, at }, length)) {
        length += 1;
      }
      found.push({ first, second: { file, at }, length });
      at += length;
    }
  }
  return found;
}

function textOf({ lines }, at, length) {
  return lines
    .slice(at, at + length)
    .map(({ line }) => line)
    .join('\n');
}

function agree(first, second, offset) {
  const line = second.file.lines[second.at + offset]?.line;
  return (
    line !== undefined && first.file.lines[first.at + offset]?.line === line
  );
}

function place({ file, at }) {
  return `${file.path}:${file.lines[at].number}`;
}
