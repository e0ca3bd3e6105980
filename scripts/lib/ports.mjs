import { connect, createServer } from 'node:net';

/** True if something listens on the port of this machine, on IPv4 or IPv6. */
export async function isPortInUse(port) {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(
      host =>
        new Promise(resolve => {
          const socket = connect({ port, host, timeout: 1_000 });
          const answer = value => {
            socket.destroy();
            resolve(value);
          };
          socket.once('connect', () => answer(true));
          socket.once('error', () => answer(false));
          socket.once('timeout', () => answer(false));
        }),
    ),
  );
  return answers.includes(true);
}

/** Waits until a URL answers with success; false once `shouldStop` says so. */
export async function waitForUrl(url, { everyMs = 250, shouldStop }) {
  while (!shouldStop()) {
    try {
      const response = await fetch(url);
      if (response.ok) {
        return true;
      }
    } catch {
      // Not up yet.
    }
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
  return false;
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
