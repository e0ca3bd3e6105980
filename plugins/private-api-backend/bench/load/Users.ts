import { setTimeout } from 'node:timers/promises';

/** A reader looks at a page for some seconds before the next click. */
const SHORTEST_LOOK_MS = 2_000;
const LONGEST_LOOK_MS = 8_000;
const PAGE = 50;

/** What one request came to. `status` is missing where nobody answered. */
export interface Outcome {
  request: string;
  ms: number;
  status?: number;
  at: number;
}

/** Readers who browse at the same time, each by requests one after the other, as the pages make them. */
export class Users {
  readonly outcomes: Outcome[] = [];
  readonly #url: string;
  readonly #token: string;
  #isOver = false;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Until {@link Users.stop}. */
  async browse(count: number): Promise<void> {
    await Promise.all(
      Array.from({ length: count }, (_, user) => this.#browseAs(user)),
    );
  }

  /** One page of the list. */
  async askOnce(): Promise<void> {
    await this.#ask('list', `apis?limit=${PAGE}`);
  }

  stop(): void {
    this.#isOver = true;
  }

  async #browseAs(user: number): Promise<void> {
    // Not all click at once.
    await setTimeout(Math.random() * LONGEST_LOOK_MS);
    for (let visit = user; !this.#isOver; visit++) {
      const keys = await this.#list(visit);
      const key = encodeURIComponent(keys[visit % keys.length] ?? '');
      for (const request of key ? ['', '/cost', '/history'] : []) {
        await this.#ask(`one API${request}`, `apis/${key}${request}`);
      }
      await this.#look();
      await this.#ask('compliance', 'compliance?groupBy=severity');
      await this.#ask('findings', `findings?limit=${PAGE}`);
      await this.#look();
      await this.#ask('scopes', 'scopes');
      await this.#look();
    }
  }

  /** The list as it opens, filtered, searched or leafed through. */
  async #list(visit: number): Promise<string[]> {
    const query = [
      'sort=name',
      `sort=findings:desc&offset=${PAGE * (visit % 40)}`,
      'severity=high&sort=monthlyCost:desc',
      `search=rest%20${visit % 400}`,
      `accountId=${String(1 + (visit % 20)).padStart(12, '0')}&type=HTTP`,
    ][visit % 5];
    const answer = await this.#ask('list', `apis?limit=${PAGE}&${query}`);
    await this.#look();
    const { items = [] } = answer ? JSON.parse(answer) : {};
    return items.map(({ key }: { key: string }) => key);
  }

  async #ask(request: string, path: string): Promise<string | undefined> {
    if (this.#isOver) {
      return undefined;
    }
    const at = performance.now();
    try {
      const response = await fetch(`${this.#url}/api/private-api/v1/${path}`, {
        headers: { authorization: `Bearer ${this.#token}` },
      });
      const text = await response.text();
      const ms = performance.now() - at;
      this.outcomes.push({ request, ms, status: response.status, at });
      return response.ok ? text : undefined;
    } catch {
      this.outcomes.push({ request, ms: performance.now() - at, at });
      return undefined;
    }
  }

  async #look(): Promise<void> {
    if (!this.#isOver) {
      const spread = LONGEST_LOOK_MS - SHORTEST_LOOK_MS;
      await setTimeout(SHORTEST_LOOK_MS + Math.random() * spread);
    }
  }
}
