import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

export interface Answered {
  status: number;
  body: string;
  /** From asking until the last byte was there. */
  ms: number;
}

/**
 * Asks over a connection that stays open, compressed as browsers ask. It does little itself, because it shares its process with
 * what is measured.
 */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#headers = {
      authorization: `Bearer ${token}`,
      'accept-encoding': 'gzip',
    };
  }

  async get(path: string): Promise<Answered> {
    const start = performance.now();
    const { status, encoding, bytes } = await this.#read(path);
    const ms = performance.now() - start;
    const plain = encoding === 'gzip' ? await unpack(bytes) : bytes;
    return { status, body: plain.toString('utf8'), ms };
  }

  close(): void {
    this.#agent.destroy();
  }

  async #read(
    path: string,
  ): Promise<{ status: number; encoding?: string; bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      request(
        `${this.#url}/${path}`,
        { agent: this.#agent, headers: this.#headers },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              encoding: response.headers['content-encoding'],
              bytes: Buffer.concat(chunks),
            }),
          );
        },
      )
        .on('error', reject)
        .end();
    });
  }
}
