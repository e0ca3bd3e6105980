import {
  Coverage,
  Inventory,
  Resource,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { hashOf } from '../store/hashOf';
import { readScopes } from '../store/scopes';
import type { DbResourceRow } from '../store/tables';

/** The whole estate at one moment. */
export interface EstateSnapshot {
  inventory: Inventory;
  /** Changes with every change of a resource or of what is known of completeness. */
  revision: string;
}

interface LoadedScope {
  revision: number;
  resources: Resource[];
  coverage: Coverage[];
}

/**
 * The inventory of all scopes, in memory. The database knows the revision of every scope, so that each replica reads again only
 * the scopes that have changed since it last looked, whoever changed them.
 */
export class EstateInventory {
  readonly #knex: Knex;
  #scopes = new Map<string, LoadedScope>();
  #snapshot: EstateSnapshot | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The estate as the database has it now. Concurrent callers share the work. */
  async current(): Promise<EstateSnapshot> {
    const next = this.#queue.then(() => this.#refresh());
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #refresh(): Promise<EstateSnapshot> {
    const rows = await readScopes(this.#knex);
    const loaded = new Map<string, LoadedScope>();
    let isChanged = rows.length !== this.#scopes.size;
    for (const row of rows) {
      const before = this.#scopes.get(row.scope_id);
      if (before?.revision === row.revision) {
        loaded.set(row.scope_id, before);
        continue;
      }
      isChanged = true;
      loaded.set(row.scope_id, {
        // Read before the resources: should a pass write in between, the next look finds a newer revision and reads again.
        revision: row.revision,
        coverage: JSON.parse(row.coverage),
        resources: await this.#readResources(row.scope_id),
      });
    }
    if (!this.#snapshot || isChanged) {
      this.#scopes = loaded;
      this.#snapshot = snapshotOf(loaded);
    }
    return this.#snapshot;
  }

  async #readResources(id: string): Promise<Resource[]> {
    const rows: Pick<DbResourceRow, 'document'>[] =
      await this.#knex<DbResourceRow>('resources')
        .where({ scope_id: id })
        .whereNull('removed_at')
        .orderBy('arn')
        .select('document');
    return rows.map(row => JSON.parse(row.document));
  }
}

function snapshotOf(scopes: Map<string, LoadedScope>): EstateSnapshot {
  return {
    inventory: joinScopes(scopes),
    revision: hashOf([...scopes].map(([id, scope]) => [id, scope.revision])),
  };
}

/** One inventory of what was read in several scopes, which are given with their ids. */
export function joinScopes(
  scopes: Iterable<
    readonly [
      id: string,
      read: Readonly<Pick<LoadedScope, 'resources' | 'coverage'>>,
    ]
  >,
): Inventory {
  const shared: Resource[] = [];
  const own: Resource[] = [];
  const coverage: Coverage[] = [];
  for (const [id, scope] of scopes) {
    coverage.push(...scope.coverage);
    for (const resource of scope.resources) {
      (scopeId(resource) === id ? own : shared).push(resource);
    }
  }
  // The last one with an ARN wins: its owner sees more of a shared resource than those it is shared with.
  return new Inventory([...shared, ...own], coverage);
}
