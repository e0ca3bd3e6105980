import {
  ResourceKind,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Change } from './readChange';

/** More changed APIs than this in one window are cheaper to read as a whole scope. */
const MAX_SINGLE_APIS = 20;

/** What one window has gathered of a scope. */
export interface ScopeChanges {
  scope: Scope;
  /** Nothing less than a pass will do. */
  isWhole: boolean;
  apiIds: string[];
  kinds: ResourceKind[];
}

interface Gathering {
  scope: Scope;
  isWhole: boolean;
  apiIds: Set<string>;
  kinds: Set<ResourceKind>;
}

/**
 * Gathers changes for a while before they are acted on, because a deployment makes dozens of calls. The window of a scope
 * begins with its first change and is not extended by later ones, so that a busy scope is read too. While one batch of a scope
 * is worked on, the next gathers.
 */
export class ChangeQueue {
  readonly #windowMs: number;
  readonly #work: (changes: ScopeChanges) => Promise<void>;
  readonly #gathering = new Map<string, Gathering>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #working = new Map<string, Promise<void>>();

  /** @param work - Must not throw. */
  constructor(
    windowMs: number,
    work: (changes: ScopeChanges) => Promise<void>,
  ) {
    this.#windowMs = windowMs;
    this.#work = work;
  }

  add(change: Change): void {
    const { accountId, region } = change;
    const id = scopeId(change);
    let gathering = this.#gathering.get(id);
    if (!gathering) {
      gathering = {
        scope: { accountId, region },
        isWhole: false,
        apiIds: new Set(),
        kinds: new Set(),
      };
      this.#gathering.set(id, gathering);
      const timer = setTimeout(() => this.#close(id), this.#windowMs);
      // What is lost at the end of the process is found by the next pass.
      timer.unref();
      this.#timers.set(id, timer);
    }
    switch (change.what) {
      case 'api':
        gathering.apiIds.add(change.apiId);
        break;
      case 'kinds':
        change.kinds.forEach(kind => gathering.kinds.add(kind));
        break;
      default:
        gathering.isWhole = true;
    }
  }

  /** Forgets what has gathered. */
  stop(): void {
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#timers.clear();
    this.#gathering.clear();
  }

  #close(id: string): void {
    const gathered = this.#gathering.get(id);
    this.#gathering.delete(id);
    this.#timers.delete(id);
    if (!gathered) {
      return;
    }
    const { scope, apiIds, kinds } = gathered;
    const isWhole = gathered.isWhole || apiIds.size > MAX_SINGLE_APIS;
    const changes: ScopeChanges = {
      scope,
      isWhole,
      apiIds: isWhole ? [] : [...apiIds],
      kinds: isWhole ? [] : [...kinds],
    };
    // One after the other: two readings of one API must not overtake each other.
    const before = this.#working.get(id) ?? Promise.resolve();
    const work = before.then(() => this.#work(changes));
    this.#working.set(id, work);
    void work.finally(() => {
      if (this.#working.get(id) === work) {
        this.#working.delete(id);
      }
    });
  }
}
