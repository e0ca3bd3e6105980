import { availableParallelism, release, totalmem, type } from 'node:os';

/** What the figures were measured on, without anything that names the machine. */
export function describeMachine() {
  return [
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${type()} ${release().split('.').slice(0, 2).join('.')}`,
    `Node ${process.versions.node}`,
  ].join(', ');
}
