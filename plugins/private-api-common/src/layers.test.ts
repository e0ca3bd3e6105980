import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** The parts in the order of the README: each may use those before it. */
const PARTS = [...README.matchAll(/^\| `src\/(\w+)(?:\.ts)?` /gm)].map(
  ([, part]) => part,
);

/** What stands apart: the list of exports, and helpers of tests. */
const APART = /^index\.ts$|(^|\/)testing\/|\.test\.ts$/;

const FILES = readdirSync(__dirname, {
  recursive: true,
  encoding: 'utf8',
}).filter(file => file.endsWith('.ts') && !APART.test(file));

const partOf = (path: string) => path.replace(/\.ts$/, '').split('/')[0];

function importsOf(file: string): string[] {
  const text = readFileSync(join(__dirname, file), 'utf8');
  return [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, to]) =>
    relative(__dirname, resolve(__dirname, dirname(file), to)),
  );
}

describe('the parts of this package', () => {
  it('all stand in the README', () => {
    expect([...new Set(FILES.map(partOf))].sort()).toEqual([...PARTS].sort());
  });

  it.each(PARTS)('%s uses only what stands above it', part => {
    const below = PARTS.slice(PARTS.indexOf(part) + 1);
    const wrong = FILES.filter(file => partOf(file) === part).flatMap(file =>
      importsOf(file)
        .filter(to => below.includes(partOf(to)))
        .map(to => `${file} uses ${to}`),
    );
    expect(wrong).toEqual([]);
  });
});
