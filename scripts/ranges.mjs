// `yarn ranges`: every package is asked for by one range throughout, what is published asks for ranges that an app can share, and
// what is installed satisfies them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import semver from 'semver';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const KINDS = ['dependencies', 'devDependencies', 'peerDependencies'];

const problems = [];
const ranges = new Map();
let count = 0;
for (const folder of ['.', ...foldersIn('packages'), ...foldersIn('plugins')]) {
  const manifest = readManifest(join(root, folder));
  for (const kind of KINDS) {
    for (const [name, range] of Object.entries(manifest[kind] ?? {})) {
      count += 1;
      check({ folder, kind, name, range });
    }
  }
}
for (const [name, places] of ranges) {
  if (new Set(places.values()).size > 1) {
    problems.push(
      `${name} is asked for as ${[...places]
        .map(([folder, range]) => `${range} by ${folder}`)
        .join(', ')}`,
    );
  }
}
problems.forEach(problem => process.stderr.write(`${problem}\n`));
process.stdout.write(
  `${count} ranges in ${KINDS.join(', ')}: ${problems.length} problems\n`,
);
process.exit(problems.length > 0 ? 1 : 0);

function check({ folder, kind, name, range }) {
  if (/^(workspace|link):/.test(range)) {
    return;
  }
  // A peer range says what would do, not what is taken.
  if (kind !== 'peerDependencies') {
    ranges.set(name, (ranges.get(name) ?? new Map()).set(folder, range));
  }
  if (
    kind === 'dependencies' &&
    folder.startsWith('plugins/') &&
    (semver.valid(range) || range === '*')
  ) {
    problems.push(
      `${folder} asks for ${name} as ${range}: an app cannot share that with others`,
    );
  }
  const installed = [join(root, folder), root]
    .map(from => join(from, 'node_modules', name))
    .find(path => existsSync(join(path, 'package.json')));
  const version = installed && readManifest(installed).version;
  if (version && !semver.satisfies(version, range)) {
    problems.push(
      `${folder} asks for ${name} as ${range}, and ${version} is installed`,
    );
  }
}

function foldersIn(parent) {
  return readdirSync(join(root, parent))
    .map(name => `${parent}/${name}`)
    .filter(folder => existsSync(join(root, folder, 'package.json')));
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
