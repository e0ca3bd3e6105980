// `yarn audit`: known weaknesses of what the published packages bring along. It informs: a weakness found in a dependency overnight
// must not hold up a change that has nothing to do with it. Where the registry offers no audit, it says so.
import { spawnSync } from 'node:child_process';

const TIMEOUT_MS = 60_000;

const { status, stdout, stderr } = spawnSync(
  'yarn',
  ['npm', 'audit', '--all', '--recursive', '--environment', 'production'],
  { encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 },
);
const output = `${stdout ?? ''}${stderr ?? ''}`;
// Yarn prints all of itself where a request fails.
const failure = output.match(/Response code \d+ \([^)]*\)/)?.[0];

if (status === 0) {
  process.stdout.write('No known weakness\n');
} else if (/[├└]─/.test(output)) {
  process.stdout.write(output);
} else {
  process.stdout.write(
    `Not audited: the registry gave no report (${
      failure ?? `the command ended with ${status}`
    })\n`,
  );
}
