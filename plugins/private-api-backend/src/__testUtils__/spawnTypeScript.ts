import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A process of its own that runs a script of this folder. Its errors are shown. */
export function spawnTypeScript(script: string, args: string[]): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      resolvePackagePath(
        'backstage-plugin-private-api-backend',
        'src/__testUtils__',
        script,
      ),
      ...args,
    ],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...process.env,
        // Under a test runner the scheduler leaves out what it does in production.
        NODE_ENV: 'production',
        // Many processes load the same code.
        NODE_COMPILE_CACHE: path.join(tmpdir(), 'private-api-compile-cache'),
      },
    },
  );
}

/** Waits until a process says anything; throws where it ends without. */
export async function firstWord(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process ended with ${code} before it said anything`);
  });
  const [word] = await Promise.race([once(child.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  return String(word);
}
