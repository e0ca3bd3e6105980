import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where an AWS emulator answers that these suites may fill and empty. */
export const emulatorUrl = process.env.PRIVATE_API_EMULATOR_URL;

const TRY_AGAIN_MS = 100;

/** `describe` where there is an emulator. Elsewhere the suite is skipped; {@link emulatorSuite} lets its name say why. */
export const describeWithEmulator = emulatorUrl ? describe : describe.skip;

/** The name of a suite on the emulator. */
export function emulatorSuite(name: string): string {
  return emulatorUrl
    ? name
    : `${name} (not run: PRIVATE_API_EMULATOR_URL names none)`;
}

/** Empties the emulator and keeps other suites, which may run in other processes, from it until the claim is given back. */
export async function claimEmulator(): Promise<() => Promise<void>> {
  const { port } = new URL(emulatorUrl ?? '');
  const lock = path.join(tmpdir(), `private-api-emulator-${port}.lock`);
  while (!(await takeLock(lock))) {
    await new Promise(resolve => setTimeout(resolve, TRY_AGAIN_MS));
  }
  await fetch(`${emulatorUrl}/_faults`, { method: 'DELETE' });
  await fetch(`${emulatorUrl}/moto-api/reset`, { method: 'POST' });
  return () => rm(lock, { force: true });
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    await breakOrphaned(lock);
    return false;
  }
}

/** A suite that was killed leaves its lock behind. */
async function breakOrphaned(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0 && !isRunning(holder)) {
    await rm(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
