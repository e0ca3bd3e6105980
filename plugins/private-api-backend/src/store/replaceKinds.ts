import {
  Coverage,
  Resource,
  ResourceKind,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { lockScope } from './lockScopes';
import { planReplacement } from './planReplacement';
import { carryOut, CollectedPass } from './replaceScope';
import type { DbResourceRow, DbScopeRow } from './tables';

/** What the last pass has left of a scope; `undefined` where none has ended yet. */
export async function readKnownScope(
  knex: Knex,
  scope: Scope,
): Promise<{ resources: Resource[]; coverage: Coverage[] } | undefined> {
  const row = await knex<DbScopeRow>('scopes')
    .where({ scope_id: scopeId(scope) })
    .first();
  if (!row?.collected_at) {
    return undefined;
  }
  const rows = await knex<DbResourceRow>('resources')
    .where({ scope_id: scopeId(scope) })
    .whereNull('removed_at')
    .select('document');
  return {
    resources: rows.map(({ document }) => JSON.parse(document)),
    coverage: JSON.parse(row.coverage),
  };
}

/**
 * Brings some kinds of a scope up to date between two passes, by the rules of {@link planReplacement}. Touches nothing of the
 * others.
 *
 * @returns ARNs of the rows changed.
 */
export async function replaceKinds(
  knex: Knex,
  pass: CollectedPass,
  kinds: readonly ResourceKind[],
): Promise<string[]> {
  const id = scopeId(pass.scope);
  return knex.transaction(async tx => {
    const scope = await lockScope(tx, id);
    const known = await tx<DbResourceRow>('resources')
      .where({ scope_id: id })
      .whereIn('kind', [...kinds])
      .select('arn', 'kind', 'hash', 'changed_at', 'stale_since', 'removed_at');
    const plan = planReplacement(known, pass, pass.startedAt);
    const changedArns = await carryOut(tx, pass, plan, scope.as_of);
    const coverage = mergeCoverage(JSON.parse(scope.coverage), pass.coverage);
    if (changedArns.length > 0 || coverage !== scope.coverage) {
      await tx<DbScopeRow>('scopes')
        .where({ scope_id: id })
        .update({ coverage, revision: scope.revision + 1 });
    }
    return changedArns;
  });
}

/** In the order that a pass writes, so that an unchanged one compares as equal. */
function mergeCoverage(
  before: readonly Coverage[],
  read: readonly Coverage[],
): string {
  const newer = new Map(read.map(entry => [entry.kind, entry]));
  return JSON.stringify(before.map(entry => newer.get(entry.kind) ?? entry));
}
