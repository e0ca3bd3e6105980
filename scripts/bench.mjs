// `npm run bench` runs every benchmark and prints the figures of all in one table, `npm run bench:analyse` and the others one
// with its details; `-- --json` prints JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BENCHMARKS, commandOf } from './bench/benchmarks.mjs';
import { figureTable, isMet } from './bench/figureTable.mjs';
import { describeMachine } from './bench/machine.mjs';
import { fail, prepare, root, say } from './lib/toolchain.mjs';

const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const options = args.filter(arg => arg.startsWith('--'));
const unknown = names.find(name => !(name in BENCHMARKS));
if (unknown) {
  fail(
    `No benchmark ${unknown}; there are ${Object.keys(BENCHMARKS).join(', ')}`,
  );
}

const { node, env } = prepare();
const transform = join(
  root,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

if (names.length === 1) {
  process.exit(run(names[0], { options, stdio: 'inherit' }).status ?? 1);
}
const chosen = names.length > 0 ? names : Object.keys(BENCHMARKS);
const results = chosen.map(measure);
const figures = results.flatMap(result => result.figures);
const machine = describeMachine(node);
const date = new Date().toISOString().slice(0, 10);
if (options.includes('--json')) {
  say(JSON.stringify({ machine, date, figures }));
} else {
  say(`\n${date}, ${machine}\n`);
  say(figureTable(figures));
}
process.exit(results.every(({ hasEnded }) => hasEnded) ? 0 : 1);

function run(name, { options: given, stdio }) {
  return spawnSync(
    node,
    ['--require', transform, join(root, BENCHMARKS[name]), ...given],
    {
      cwd: root,
      env,
      stdio,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}

/** A benchmark that does not come to its end costs its own figures, not those of the others. */
function measure(name) {
  // Not among the JSON.
  process.stderr.write(`${commandOf(name)} …\n`);
  const { stdout } = run(name, {
    options: ['--json'],
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return {
      hasEnded: true,
      figures: JSON.parse(stdout).figures.map(figure => ({
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
