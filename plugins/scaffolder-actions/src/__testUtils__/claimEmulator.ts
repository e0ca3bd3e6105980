import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TRY_AGAIN_MS = 100;

/**
 * Empties the emulator and keeps other suites from it until the claim is given back. The suites of the backend plugin, which run
 * in processes of their own, ask for the same file.
 */
export async function claimEmulator(url: string): Promise<() => Promise<void>> {
  const { port } = new URL(url);
  const lock = join(tmpdir(), `private-api-emulator-${port}.lock`);
  while (!(await isTaken(lock))) {
    await new Promise(resolve => setTimeout(resolve, TRY_AGAIN_MS));
  }
  await fetch(`${url}/_faults`, { method: 'DELETE' });
  await fetch(`${url}/moto-api/reset`, { method: 'POST' });
  return () => rm(lock, { force: true });
}

async function isTaken(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx').catch(() => undefined);
  if (!file) {
    await breakIfOrphaned(lock);
    return false;
  }
  await file.writeFile(String(process.pid));
  await file.close();
  return true;
}

/** A suite that was killed leaves its lock behind. */
async function breakIfOrphaned(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  try {
    if (holder > 0) {
      process.kill(holder, 0);
    }
  } catch {
    await rm(lock, { force: true });
  }
}
