// Starts child processes in groups of their own, so that all they start in turn can be ended with them.

import { spawn } from 'node:child_process';

const GRACE_MS = 5_000;

export class ProcessGroups {
  #children = new Set();

  /** Starts a command; its output is handed on line by line where `onLine` is given. */
  start(command, args, options) {
    const child = spawn(command, args, { ...options, detached: true });
    this.#children.add(child);
    child.once('exit', () => {
      // The leader is gone, but what it started may not be.
      signal(child, 'SIGTERM');
      this.#children.delete(child);
    });
    return child;
  }

  /** Ends every process of every group, the stubborn ones by force. */
  async stopAll() {
    const running = [...this.#children];
    for (const child of running) {
      signal(child, 'SIGTERM');
    }
    const deadline = Date.now() + GRACE_MS;
    while (running.some(isAlive) && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    for (const child of running.filter(isAlive)) {
      signal(child, 'SIGKILL');
    }
  }
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group has ended already.
  }
}

function isAlive(child) {
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}
