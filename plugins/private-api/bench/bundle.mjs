/* eslint-disable no-console -- its tables are what it is for */
// What the plugin adds to the app, measured on a production build: to its first load, and by each lazy page, tab and card.
// Two of Backstage's own plugins stand beside it.
//
//   node plugins/private-api/bench/bundle.mjs            builds the app and prints a table
//   node plugins/private-api/bench/bundle.mjs --json     the same as JSON
//   node plugins/private-api/bench/bundle.mjs --built    takes the build that is there, made with --stats
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { attributedText } from './attributedText.mjs';

const APP = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../../packages/app',
);
const DIST = join(APP, 'dist');
const LIMIT_KB = { firstLoad: 20, card: 80 };

const PLUGINS = [
  { name: 'private-api', path: /plugins\/private-api(-common)?\// },
  { name: 'api-docs', path: /@backstage\/plugin-api-docs\// },
  { name: 'catalog-graph', path: /@backstage\/plugin-catalog-graph\// },
];

if (!process.argv.includes('--built')) {
  build();
}
const { chunks } = JSON.parse(
  readFileSync(join(DIST, 'bundle-stats.json'), 'utf8'),
);
const rows = PLUGINS.map(measurePlugin);
const [ours] = rows;
const cards = ours.lazy.filter(({ request }) => request.includes('/cards/'));
const isWithinLimits =
  ours.firstLoadKb < LIMIT_KB.firstLoad &&
  cards.every(({ kb }) => kb < LIMIT_KB.card);

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify(
      { limits: LIMIT_KB, isWithinLimits, figures: figures(), rows },
      null,
      2,
    ),
  );
} else {
  print();
}
process.exitCode = isWithinLimits ? 0 : 1;

function figures() {
  const beside = rows.slice(1).map(({ name, firstLoadKb }) => ({
    figure: `first load, ${name} of Backstage's own`,
    measured: firstLoadKb,
  }));
  return [
    {
      figure: 'first load',
      measured: ours.firstLoadKb,
      target: { atMost: LIMIT_KB.firstLoad },
    },
    ...beside,
    {
      figure: 'largest of the cards',
      measured: Math.max(...cards.map(({ kb }) => kb)),
      target: { atMost: LIMIT_KB.card },
    },
  ].map(figure => ({ area: 'Portal', ...figure, unit: 'kB gzipped' }));
}

function build() {
  const { status } = spawnSync(
    'yarn',
    ['backstage-cli', 'package', 'build', '--stats'],
    { cwd: APP, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) {
    throw new Error('The app could not be built');
  }
}

function measurePlugin({ name, path }) {
  return {
    name,
    firstLoadKb: kilobytes(firstLoadText(path)),
    lazy: lazyLoads(path),
  };
}

/** The plugin's share of the files that every page loads, put together: what it weighs there once it is compressed. */
function firstLoadText(path) {
  return chunks
    .filter(chunk => chunk.initial)
    .flatMap(chunk => chunk.files)
    .filter(file => file.endsWith('.js') && existsSync(mapOf(file)))
    .map(file =>
      attributedText(
        readFileSync(join(DIST, file), 'utf8'),
        JSON.parse(readFileSync(mapOf(file), 'utf8')),
        source => path.test(source),
      ),
    )
    .join('\n');
}

function mapOf(file) {
  return join(DIST, `${file}.map`);
}

/**
 * What each dynamic import of the plugin loads beside the first load. A chunk that others load too is counted in full, so that
 * a load is what a reader waits for who comes from nowhere else.
 */
function lazyLoads(path) {
  const filesByRequest = new Map();
  for (const chunk of chunks.filter(({ initial }) => !initial)) {
    const requests = (chunk.origins ?? [])
      .filter(({ moduleName }) => path.test(moduleName))
      .map(({ request }) => request)
      // What a dependency bundled with it imports is none of its own parts.
      .filter(request => request.startsWith('.'));
    for (const request of requests) {
      const files = filesByRequest.get(request) ?? new Set();
      chunk.files.forEach(file => files.add(file));
      filesByRequest.set(request, files);
    }
  }
  return [...filesByRequest]
    .map(([request, files]) => ({
      request,
      files: files.size,
      kb: sum([...files].filter(isShipped).map(sizeOf)),
    }))
    .sort((a, b) => b.kb - a.kb);
}

function isShipped(file) {
  return /\.(js|css)$/.test(file);
}

function sizeOf(file) {
  return kilobytes(readFileSync(join(DIST, file)));
}

function sum(values) {
  return round(values.reduce((total, value) => total + value, 0));
}

function kilobytes(content) {
  return content.length === 0 ? 0 : round(gzipSync(content).length / 1000);
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function print() {
  console.table(
    rows.flatMap(({ name, firstLoadKb, lazy }) => [
      { plugin: name, loads: 'first load', 'kB gzipped': firstLoadKb },
      ...lazy.map(({ request, kb }) => ({
        plugin: name,
        loads: request,
        'kB gzipped': kb,
      })),
    ]),
  );
  console.log(
    `First load under ${LIMIT_KB.firstLoad} kB and each card under ${
      LIMIT_KB.card
    } kB: ${isWithinLimits ? 'yes' : 'NO'}`,
  );
}
