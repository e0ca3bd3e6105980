// `yarn licenses`: what the published packages bring along may only be under the licences listed here.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** SPDX ids of permissive licences; no AGPL, GPL, LGPL or source-available one among them. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Manifests that name no SPDX id, by what their licence file says. */
const READ_BY_HAND = {
  'fast-shallow-equal': 'Unlicense',
  pause: 'MIT',
  'react-universal-interface': 'Unlicense',
  'valid-url': 'MIT',
};

/** Not on the list, and in every Backstage app whether these plugins are or not. */
const OF_BACKSTAGE = {
  '@isomorphic-git/pgp-plugin':
    'LGPL, as a library of its own: @backstage/plugin-scaffolder-node brings it with isomorphic-git',
  '@remixicon/react':
    "Remix Icon License, which lets icons be used in products: Backstage's own packages draw with it",
};

const counts = new Map();
const refused = [];
const seen = new Set();
for (const name of readdirSync(join(root, 'plugins'))) {
  visit(join(root, 'plugins', name));
}
for (const [license, count] of [...counts].sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`${String(count).padStart(5)}  ${license}\n`);
}
for (const [name, reason] of Object.entries(OF_BACKSTAGE)) {
  process.stdout.write(`Taken as it is: ${name} — ${reason}\n`);
}
for (const line of refused) {
  process.stderr.write(`Not allowed: ${line}\n`);
}
process.exit(refused.length > 0 ? 1 : 0);

/** Counts a package's licence, then those of what it depends on in production. */
function visit(folder) {
  const real = realpathSync(folder);
  if (seen.has(real)) {
    return;
  }
  seen.add(real);
  const manifest = JSON.parse(readFileSync(join(real, 'package.json')));
  const license = licenseOf(manifest);
  counts.set(license, (counts.get(license) ?? 0) + 1);
  if (!isAllowed(license) && !(manifest.name in OF_BACKSTAGE)) {
    refused.push(`${manifest.name} ${manifest.version} (${license})`);
  }
  const { dependencies = {}, optionalDependencies = {} } = manifest;
  for (const name of Object.keys({
    ...dependencies,
    ...optionalDependencies,
  })) {
    const found = find(name, real);
    if (found) {
      visit(found);
    } else if (!(name in optionalDependencies)) {
      // Of optional ones only those for this machine are there.
      refused.push(`${name}, needed by ${manifest.name}, is not installed`);
    }
  }
}

function licenseOf({ name, license, licenses }) {
  const given = license ?? licenses?.map(({ type }) => type).join(' OR ');
  return READ_BY_HAND[name] ?? given?.type ?? given ?? 'none named';
}

/** An expression is allowed if one of its choices is, and each part of that. Brackets are judged first, the innermost before all. */
function isAllowed(expression) {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const [bracket, within] = inner;
    const verdict = isAllowed(within) ? 'MIT' : 'not allowed';
    return isAllowed(expression.replace(bracket, verdict));
  }
  return expression
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(id => ALLOWED.has(id.trim())));
}

/** Where Node would find a package from a folder. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) {
      return path;
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}
