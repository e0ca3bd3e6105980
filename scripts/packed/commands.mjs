import { spawnSync } from 'node:child_process';

/** Runs a command to its end; its output is shown only where it fails, which throws. */
export function run(command, args, options) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (result.status !== 0) {
    process.stderr.write(
      lastOf(`${result.stdout ?? ''}${result.stderr ?? ''}`),
    );
    throw new Error(
      `${command} ${args.join(' ')} ended with ${
        result.status ?? result.signal ?? result.error
      }`,
    );
  }
}

/** A bundled program that crashes prints all of itself. */
function lastOf(output) {
  return output
    .split('\n')
    .map(line => line.slice(0, 500))
    .slice(-80)
    .join('\n');
}
