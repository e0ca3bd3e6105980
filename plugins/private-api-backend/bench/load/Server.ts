import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { ServerArguments } from './ServerArguments';

export interface MemorySample {
  rssMb: number;
  heapMb: number;
}

/**
 * A backend that is told to stop goes on as long as readers keep their connections busy. Orchestrators end it then; Kubernetes after
 * this time.
 */
const GRACE_MS = 30_000;

/** The process under load, seen from outside. */
export class Server {
  readonly memory: MemorySample[] = [];
  passes = 0;
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;

  constructor(args: ServerArguments) {
    this.#child = spawn(
      process.execPath,
      [
        '--expose-gc',
        ...process.execArgv,
        resolve(__dirname, 'servePlugin.ts'),
        JSON.stringify(args),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#ready = new Promise((isReady, reject) => {
      this.#child.once('exit', code => reject(new Error(`Ended with ${code}`)));
      createInterface({ input: this.#child.stdout! }).on('line', line => {
        const said = JSON.parse(line);
        if (said.ready) {
          isReady();
        }
        if (said.rssMb) {
          this.memory.push(said);
        }
        this.passes = said.passes ?? this.passes;
      });
    });
    // Who only waits for the end does not look.
    this.#ready.catch(() => undefined);
  }

  /** Answers requests from now on. */
  async isReady(): Promise<void> {
    await this.#ready;
  }

  /** Throws where it ends otherwise than well. */
  async hasEnded(): Promise<void> {
    const [code] = await once(this.#child, 'exit');
    if (code !== 0) {
      throw new Error(`Ended with ${code}`);
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), GRACE_MS);
    await exited;
    clearTimeout(kill);
  }
}
