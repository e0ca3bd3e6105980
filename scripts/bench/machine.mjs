import { availableParallelism, release, totalmem, type } from 'node:os';
import { spawnSync } from 'node:child_process';

/** What the figures were measured on, without anything that names the machine. */
export function describeMachine(node) {
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
  });
  return [
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${type()} ${release().split('.').slice(0, 2).join('.')}`,
    `Node ${stdout.trim()}`,
  ].join(', ');
}
