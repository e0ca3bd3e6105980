// Finds or fetches what the portal needs to run: Node 22 or 24, Yarn 4 and the dependencies.
// Runs on any Node from 18 on and imports nothing but Node's own modules, because nothing else may be there yet.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is fetched of each Node that Backstage runs on. */
const NODE_VERSIONS = { 22: '22.23.1', 24: '24.21.0' };
const DEFAULT_MAJOR = 24;
const YARN_VERSION = '4.18.1';

const fetched = join(root, '.toolchain');
const stamp = join(root, 'node_modules/.dependencies-of');

/**
 * Everything in place; answers the Node to use and the environment to run children in.
 *
 * @param major - The Node that it has to be, 22 or 24; any of them if left out.
 */
export function prepare(major) {
  if (major !== undefined && !(major in NODE_VERSIONS)) {
    fail(`Backstage does not run on Node ${major}`);
  }
  const node = serves(process.execPath, major)
    ? process.execPath
    : fetchNode(major ?? DEFAULT_MAJOR);
  const yarn = fetchYarn();
  const env = {
    ...process.env,
    PATH: [
      dirname(node),
      dirname(writeYarnCommand(node, yarn, major)),
      process.env.PATH,
    ].join(delimiter),
  };
  installDependencies(node, yarn, env);
  return { node, env };
}

/** Runs a second-stage script with the right Node, hands on signals and leaves with its exit code. */
export function handOver(script, { major } = {}) {
  const { node, env } = prepare(major);
  // The child shares the terminal's process group, so Ctrl-C reaches it directly: here it must only be outlived.
  process.on('SIGINT', () => {});
  const child = spawn(
    node,
    [join(root, 'scripts', script), ...process.argv.slice(2)],
    { cwd: root, env, stdio: 'inherit' },
  );
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) =>
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)),
  );
}

function serves(node, major) {
  const version =
    node === process.execPath ? process.versions.node : versionOf(node);
  const [own] = version.split('.');
  return own in NODE_VERSIONS && (major === undefined || own === String(major));
}

function versionOf(node) {
  return (
    spawnSync(node, ['-p', 'process.versions.node'], {
      encoding: 'utf8',
    }).stdout?.trim() ?? ''
  );
}

function fetchNode(major) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder =
    major === DEFAULT_MAJOR ? fetched : join(fetched, `node-${major}`);
  const binary = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    const version = NODE_VERSIONS[major];
    say(
      `Node ${process.versions.node} does not serve here: fetching Node ${version} into .toolchain`,
    );
    npmInstall(`${name}@${version}`, folder);
  }
  return binary;
}

function fetchYarn() {
  const script = join(fetched, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  if (!existsSync(script)) {
    say(`Fetching Yarn ${YARN_VERSION} into .toolchain`);
    npmInstall(`@yarnpkg/cli-dist@${YARN_VERSION}`);
  }
  return script;
}

/** Installs a package with npm into a folder of its own: for what must be there before, or beside, the dependencies. */
export function npmInstall(spec, folder = fetched) {
  mkdirSync(folder, { recursive: true });
  // Yarn names itself in this variable.
  const npm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '')
    ? process.env.npm_execpath
    : undefined;
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
    spec,
  ];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], {
        stdio: 'inherit',
        cwd: folder,
      })
    : spawnSync('npm', args, {
        stdio: 'inherit',
        cwd: folder,
        shell: process.platform === 'win32',
      });
  if (result.status !== 0) {
    fail(
      `npm could not install ${spec}: is the package registry within reach?`,
    );
  }
}

/** Backstage's CLI calls `yarn` by name; this folder on the PATH answers with the fetched one. */
function writeYarnCommand(node, yarn, major) {
  // Another Node has a command of its own, because both may be at work.
  const folder = major === undefined ? 'bin' : `bin-${major}`;
  const command = join(fetched, folder, 'yarn');
  mkdirSync(dirname(command), { recursive: true });
  writeFileSync(command, `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`, {
    mode: 0o755,
  });
  return command;
}

/** Asks nothing of the network where the dependencies of this very lockfile are already there. */
function installDependencies(node, yarn, env) {
  const wanted = dependenciesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('Installing dependencies (a few minutes the first time)');
  const result = spawnSync(node, [yarn, 'install', '--immutable'], {
    cwd: root,
    env: { ...env, YARN_ENABLE_PROGRESS_BARS: '0' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    fail('Yarn could not install the dependencies: see above');
  }
  writeFileSync(stamp, wanted);
}

function dependenciesHash() {
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name =>
      join(folder, name, 'package.json'),
    ),
  );
  const hash = createHash('sha256');
  for (const file of [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...manifests.sort(),
  ]) {
    if (existsSync(join(root, file))) {
      hash.update(file).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
