// Started by bench.mjs with the right Node.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startPostgres } from '../lib/postgres.mjs';
import { fail, root, say } from '../lib/toolchain.mjs';
import { BENCHMARKS, commandOf } from './benchmarks.mjs';
import { figureTable, isMet } from './figureTable.mjs';
import { describeMachine } from './machine.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const TRANSFORM = join(
  root,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const options = args.filter(arg => arg.startsWith('--'));
const unknown = names.find(name => !(name in BENCHMARKS));
if (unknown) {
  fail(
    `No benchmark ${unknown}; there are ${Object.keys(BENCHMARKS).join(', ')}`,
  );
}
const chosen = names.length > 0 ? names : Object.keys(BENCHMARKS);
const postgres = chosen.some(name => BENCHMARKS[name].needsPostgres)
  ? await startPostgres()
  : { stop: async () => {} };
if (postgres.reason) {
  fail(postgres.reason);
}

let hasEnded;
try {
  hasEnded =
    chosen.length === 1
      ? (await run(chosen[0], options, 'inherit')).status === 0
      : await measureAll();
} finally {
  await postgres.stop();
}
process.exit(hasEnded ? 0 : 1);

async function measureAll() {
  const results = [];
  for (const name of chosen) {
    results.push(await measure(name));
  }
  const figures = results.flatMap(result => result.figures);
  const machine = describeMachine();
  const date = new Date().toISOString().slice(0, 10);
  if (options.includes('--json')) {
    say(JSON.stringify({ machine, date, figures }));
  } else {
    say(`\n${date}, ${machine}\n`);
    say(figureTable(figures));
  }
  return results.every(result => result.hasEnded);
}

/** A benchmark that does not come to its end costs its own figures, not those of the others. */
async function measure(name) {
  // Not among the JSON.
  process.stderr.write(`${commandOf(name)} …\n`);
  const { output } = await run(name, ['--json'], ['ignore', 'pipe', 'inherit']);
  try {
    return {
      hasEnded: true,
      figures: JSON.parse(output).figures.map(figure => ({
        ...figure,
        met: isMet(figure),
        command: commandOf(name),
      })),
    };
  } catch {
    process.stderr.write(`${commandOf(name)} came to no end\n`);
    return { hasEnded: false, figures: [] };
  }
}

async function run(name, given, stdio) {
  const child = spawn(
    process.execPath,
    ['--require', TRANSFORM, join(root, BENCHMARKS[name].file), ...given],
    {
      cwd: root,
      env: {
        ...process.env,
        ...(postgres.url && { [POSTGRES]: postgres.url }),
      },
      stdio,
    },
  );
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', text => (output += text));
  const [status] = await once(child, 'close');
  return { status, output };
}
