// `yarn circles`: no file may import itself by way of others, types included: such files can only be understood together.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LEFT_OUT = /(^|\/)(node_modules|dist|dist-types|skeleton)(\/|$)/;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

const files = new Set(
  ['examples', 'packages', 'plugins', 'scripts'].flatMap(filesIn),
);
const imports = new Map([...files].map(file => [file, importsOf(file)]));
const circles = findCircles();
for (const circle of circles) {
  process.stderr.write(`${[...circle, circle[0]].join('\n  → ')}\n`);
}
process.stdout.write(`${files.size} files, ${circles.length} circles\n`);
process.exit(files.size === 0 || circles.length > 0 ? 1 : 0);

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(
    entry => {
      const path = join(folder, entry.name);
      if (LEFT_OUT.test(path)) {
        return [];
      }
      return entry.isDirectory()
        ? filesIn(path)
        : [path].filter(name => /\.(tsx?|mjs|js)$/.test(name));
    },
  );
}

function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import) '(\.[^']*)'/g)].flatMap(
    ([, target]) => {
      const path = relative(root, resolve(root, dirname(file), target));
      const ending = ENDINGS.find(one => files.has(path + one));
      return ending === undefined ? [] : [path + ending];
    },
  );
}

/** Walks the imports depth first: one that leads to a file on the way there closes a circle. */
function findCircles() {
  const found = [];
  const done = new Set();
  const way = [];
  const walk = file => {
    if (way.includes(file)) {
      found.push(way.slice(way.indexOf(file)));
    } else if (!done.has(file)) {
      way.push(file);
      imports.get(file).forEach(walk);
      way.pop();
      done.add(file);
    }
  };
  files.forEach(file => walk(file));
  return found;
}
