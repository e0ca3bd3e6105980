import { toError } from './toError';

/**
 * Where a request stands.
 */
export type Loadable<T> =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  | { status: 'ready'; value: T };

interface Entry<T> {
  state: Loadable<T>;
  listeners: Set<() => void>;
  abort: AbortController;
}

const LOADING = { status: 'loading' } as const;

/**
 * Answers one request to all who ask for the same key while any of them is on screen: the cards of an entity page show one
 * API and ask once. Nothing is kept after the last of them is gone, so that a later visit reads afresh.
 */
export class SharedRequests<T, K extends string = string> {
  readonly #entries = new Map<K, Entry<T>>();
  readonly #load: (key: K, signal: AbortSignal) => Promise<T>;

  constructor(load: (key: K, signal: AbortSignal) => Promise<T>) {
    this.#load = load;
  }

  /** Calls the listener whenever the key's state changes, until the returned function is called. */
  subscribe(key: K, listener: () => void): () => void {
    const entry = this.#entries.get(key) ?? this.#start(key);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) {
        entry.abort.abort();
        this.#entries.delete(key);
      }
    };
  }

  read(key: K): Loadable<T> {
    return this.#entries.get(key)?.state ?? LOADING;
  }

  /** Asks again for everyone who is subscribed. */
  reload(key: K) {
    const entry = this.#entries.get(key);
    if (!entry) {
      return;
    }
    entry.abort.abort();
    entry.abort = new AbortController();
    this.#settle(entry, LOADING);
    this.#run(key, entry);
  }

  /** Asks again and leaves on screen what is there until there is newer; a failure leaves it too. */
  refresh(key: K) {
    const entry = this.#entries.get(key);
    if (!entry) {
      return;
    }
    entry.abort.abort();
    entry.abort = new AbortController();
    this.#run(key, entry, { keepsOnError: entry.state.status === 'ready' });
  }

  #start(key: K): Entry<T> {
    const entry: Entry<T> = {
      state: LOADING,
      listeners: new Set(),
      abort: new AbortController(),
    };
    this.#entries.set(key, entry);
    this.#run(key, entry);
    return entry;
  }

  async #run(
    key: K,
    entry: Entry<T>,
    options: { keepsOnError?: boolean } = {},
  ) {
    const { signal } = entry.abort;
    try {
      const value = await this.#load(key, signal);
      this.#settle(entry, { status: 'ready', value }, signal);
    } catch (cause) {
      if (options.keepsOnError) {
        return;
      }
      this.#settle(entry, { status: 'error', error: toError(cause) }, signal);
    }
  }

  #settle(entry: Entry<T>, state: Loadable<T>, signal?: AbortSignal) {
    if (signal?.aborted) {
      return;
    }
    entry.state = state;
    for (const listener of entry.listeners) {
      listener();
    }
  }
}
