// Does to a new app what the README tells, word for word: its commands are run, its lines of code go where they say they go,
// and its configuration is merged. What the README leaves out is missing here too.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../lib/toolchain.mjs';
import { codeBlocksUnder } from './codeBlocks.mjs';
import { run } from './commands.mjs';

const README = 'README.md';
const FRONTEND_README = 'plugins/private-api/README.md';

/** Where lines of code go: before or after the first line with these words, from another line on. */
const PLACES = {
  'packages/backend/src/index.ts': [{ before: 'backend.start()' }],
  'packages/app/src/App.tsx': [{ after: '<FlatRoutes>' }],
  'packages/app/src/components/catalog/EntityPage.tsx': [
    { from: 'const apiPage', after: '{entityWarningContent}' },
    { from: 'const overviewContent', after: '{entityWarningContent}' },
    { from: 'const groupPage', after: '{entityWarningContent}' },
    { from: 'const apiPage', before: 'path="/definition"' },
  ],
};

export function followReadme(app, { tarballs, isLegacy }) {
  const blocks = codeBlocksUnder(
    join(root, README),
    'Add it to your Backstage',
  );
  blocks
    .filter(({ language }) => language === 'sh')
    .forEach(({ text }) => runCommands(app, text, tarballs));
  blocks
    .filter(({ language }) => language === 'yaml')
    .forEach(block => mergeConfiguration(app, block));
  addCode(app, blocks);
  if (isLegacy) {
    addCode(
      app,
      codeBlocksUnder(join(root, FRONTEND_README), 'Old frontend system'),
    );
  }
}

/** The README's packages come from the tarballs. */
function runCommands(app, text, tarballs) {
  for (const line of text.replaceAll('\\\n', ' ').split('\n')) {
    const [command, ...args] = line.trim().split(/\s+/);
    if (command) {
      run(
        command,
        args.map(arg => (tarballs[arg] ? `${arg}@file:${tarballs[arg]}` : arg)),
        { cwd: app },
      );
    }
  }
}

/** Links into the published repository lead to this checkout: what is tested is what is about to be published. */
function mergeConfiguration(app, { file, text }) {
  const path = join(app, file);
  const local = text
    .replaceAll(
      /type: url\n(\s+)target: https:\/\/github\.com\/[\w-]+\/backstage-private-api\/blob\/main\//g,
      `type: file\n$1target: ${root}/`,
    )
    .replaceAll('/path/to/backstage-private-api', root);
  const present = parse(readIfThere(path)) ?? {};
  writeFileSync(path, stringify(merged(present, parse(local))));
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** As one merges by hand: maps key by key, lists one after the other. */
function merged(left, right) {
  if (Array.isArray(left) && Array.isArray(right)) {
    return [...left, ...right];
  }
  if (isMap(left) && isMap(right)) {
    return Object.fromEntries(
      [...new Set([...Object.keys(left), ...Object.keys(right)])].map(key => [
        key,
        merged(left[key], right[key]),
      ]),
    );
  }
  return right === undefined ? left : right;
}

function isMap(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function addCode(app, blocks) {
  const seen = {};
  for (const { file, text } of blocks.filter(block => PLACES[block.file])) {
    const index = (seen[file] = (seen[file] ?? -1) + 1);
    const place = PLACES[file][index];
    if (!place) {
      throw new Error(`The README has more for ${file} than is known here`);
    }
    const path = join(app, file);
    writeFileSync(path, placed(readFileSync(path, 'utf8'), text, place));
  }
}

function placed(source, text, { from = '', before, after }) {
  const { imports, code } = separateImports(text);
  const lines = source.split('\n');
  const start = lines.findIndex(line => line.includes(from));
  const at = lines.findIndex(
    (line, number) => number >= start && line.includes(before ?? after),
  );
  if (start < 0 || at < 0) {
    throw new Error(`A new app has no place "${before ?? after}"`);
  }
  lines.splice(after ? at + 1 : startOfElement(lines, at), 0, code);
  return `${imports}\n${lines.join('\n')}`;
}

/** The line on which a JSX element starts whose attribute stands on the line given. */
function startOfElement(lines, at) {
  return lines[at].trim().startsWith('path=') ? at - 1 : at;
}

function separateImports(text) {
  const imports = text.match(/^import [^;]+;$/gm) ?? [];
  return {
    imports: imports.join('\n'),
    code: asChild(
      imports.reduce((code, line) => code.replace(line, ''), text).trim(),
    ),
  };
}

/** An element on its own is a statement to the formatter of the README; among others it has no semicolon. */
function asChild(code) {
  return code.startsWith('<') ? code.replace(/;$/, '') : code;
}
