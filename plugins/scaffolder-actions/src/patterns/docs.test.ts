import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { patterns } from 'backstage-plugin-private-api-common';
import yaml from 'yaml';
import { Pattern } from './__testUtils__/Pattern';

const ROOT = resolve(__dirname, '../../../..');
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGE = readText('docs/patterns.md');
const ROWS = [
  ...PAGE.matchAll(/^\| `([\w-]+)` +\| (.+?) +\| (.+?\.) +\|$/gm),
].map(([, id, title, summary]) => ({ id, title, summary }));

describe('patterns', () => {
  it('are called in the backend as their forms are', () => {
    const byId = (all: { id: string; title: string }[]) =>
      Object.fromEntries(all.map(({ id, title }) => [id, title]));
    expect(byId([...patterns])).toEqual(
      byId(Pattern.all().map(({ name, title }) => ({ id: name, title }))),
    );
  });

  it('are all in docs/patterns.md, in the same words', () => {
    expect(ROWS).toEqual(patterns);
  });
});

it('every page of docs/ is in the navigation of TechDocs and on its first page', () => {
  const pages = readdirSync(join(ROOT, 'docs')).filter(name =>
    name.endsWith('.md'),
  );
  const { nav } = yaml.parse(readText('mkdocs.yml'));
  const named = nav.flatMap((entry: object) => Object.values(entry));
  expect(named.sort()).toEqual(pages.sort());
  const first = readText('docs/index.md');
  const linked = [...first.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, to]) => to);
  expect(['index.md', ...linked].sort()).toEqual(pages);
});

it.each(readdirSync(join(ROOT, 'docs')).filter(name => name.endsWith('.md')))(
  'docs/%s says nothing under the same heading twice',
  name => {
    const headings = readText(`docs/${name}`).match(/^#+ .+$/gm) ?? [];
    expect(headings).toEqual([...new Set(headings)]);
  },
);
