import {
  Coverage,
  Resource,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ExportedDefinition } from '../collect';
import { writeDefinitions } from './definitions';
import { gapsOf } from './gapsOf';
import { inChunks } from './inChunks';
import { lockScope } from './lockScopes';
import { KnownRow, planReplacement, ReplacementPlan } from './planReplacement';
import type { DbResourceRow, DbScopeRow } from './tables';

/** When a pass that loses many APIs at once is held back for confirmation. */
export interface HoldBack {
  /** Share of a scope's APIs, 0 to 1, above which removing them wants confirmation. */
  lostShare: number;
  /** Scopes with fewer APIs are never held back. */
  minApis: number;
}

export interface CollectedPass {
  scope: Scope;
  resources: readonly Resource[];
  coverage: readonly Coverage[];
  definitions?: readonly ExportedDefinition[];
  /** ISO 8601; when the pass began. */
  startedAt: string;
  /** ISO 8601; the source's own time then. A recording is as of the day it was made. */
  asOf: string;
}

export type ReplaceOutcome =
  | { held: true; reason: string }
  | {
      held: false;
      /** ARNs of the rows written, marked stale or marked removed. */
      changedArns: string[];
      /** True if readers of `GET /v1/scopes` or of its resources see something else than before. */
      isNews: boolean;
    };

/**
 * Makes the rows of a scope what a pass collected, in one transaction: readers see the scope as before or as after. Only rows
 * that differ are written; {@link planReplacement} says which and why.
 */
export async function replaceScope(
  knex: Knex,
  pass: CollectedPass,
  holdBack: HoldBack,
): Promise<ReplaceOutcome> {
  const id = scopeId(pass.scope);
  return knex.transaction(async tx => {
    // A refresh of one of its APIs waits for its turn.
    const scope = await lockScope(tx, id);
    const known: KnownRow[] = await tx<DbResourceRow>('resources')
      .where({ scope_id: id })
      .select('arn', 'kind', 'hash', 'changed_at', 'stale_since', 'removed_at');
    const plan = planReplacement(known, pass, pass.startedAt);

    if (!scope.removals_accepted && isSuspicious(plan, holdBack)) {
      const reason = `${plan.lostApis} of ${plan.knownApis} APIs are gone at once; confirm by a refresh that accepts removals`;
      await holdScope(tx, scope, reason, pass.startedAt);
      return { held: true, reason };
    }

    const changedArns = await carryOut(tx, pass, plan, scope.as_of);
    await writeDefinitions(tx, pass);
    const coverage = JSON.stringify(pass.coverage);
    const coverageChanged = coverage !== scope.coverage;
    await tx<DbScopeRow>('scopes')
      .where({ scope_id: id })
      .update({
        collecting_since: null,
        collected_at: pass.startedAt,
        as_of: pass.asOf,
        stale_since: null,
        error: null,
        held: false,
        removals_accepted: false,
        coverage,
        gaps: JSON.stringify(gapsOf(pass)),
        revision:
          scope.revision + (changedArns.length > 0 || coverageChanged ? 1 : 0),
      });
    const isNews =
      changedArns.length > 0 || coverageChanged || !isCurrent(scope);
    return { held: false, changedArns, isNews };
  });
}

function isCurrent(scope: DbScopeRow): boolean {
  return scope.collected_at !== null && scope.stale_since === null;
}

function isSuspicious(plan: ReplacementPlan, holdBack: HoldBack): boolean {
  return (
    plan.knownApis >= holdBack.minApis &&
    plan.lostApis > plan.knownApis * holdBack.lostShare
  );
}

async function holdScope(
  tx: Knex,
  scope: DbScopeRow,
  reason: string,
  now: string,
) {
  await tx<DbScopeRow>('scopes')
    .where({ scope_id: scope.scope_id })
    .update({
      collecting_since: null,
      held: true,
      error: reason,
      stale_since: scope.stale_since ?? now,
    });
}

/**
 * Writes what a plan changes.
 *
 * @param before - When the scope was read before; what was not seen any more was last seen then.
 * @returns ARNs of the rows changed.
 */
export async function carryOut(
  tx: Knex,
  { scope, startedAt, asOf }: CollectedPass,
  plan: ReplacementPlan,
  before: string | null,
): Promise<string[]> {
  const id = scopeId(scope);
  const last_seen = before ?? asOf;
  await writeResources(tx, id, plan, startedAt);
  await markUnseen(tx, id, plan.stale, { stale_since: startedAt, last_seen });
  await markUnseen(tx, id, plan.removed, { removed_at: startedAt, last_seen });
  return [
    ...plan.write.map(({ resource }) => resource.arn),
    ...plan.stale,
    ...plan.removed,
  ];
}

/** Inserts new rows and overwrites changed ones; `first_seen` survives. */
export async function writeResources(
  tx: Knex,
  id: string,
  plan: Pick<ReplacementPlan, 'write'>,
  now: string,
) {
  for (const chunk of inChunks(plan.write)) {
    const rows = chunk.map(
      ({ resource, hash }): DbResourceRow => ({
        scope_id: id,
        arn: resource.arn,
        kind: resource.kind,
        document: JSON.stringify(resource),
        hash,
        first_seen: now,
        changed_at: now,
        last_seen: null,
        stale_since: null,
        removed_at: null,
      }),
    );
    await tx<DbResourceRow>('resources')
      .insert(rows)
      .onConflict(['scope_id', 'arn'])
      .merge([
        'kind',
        'document',
        'hash',
        'changed_at',
        'last_seen',
        'stale_since',
        'removed_at',
      ]);
  }
}

/** Marks rows as stale or removed; `last_seen` of rows that were stale before stays. */
export async function markUnseen(
  tx: Knex,
  id: string,
  arns: readonly string[],
  marks: { last_seen: string; stale_since?: string; removed_at?: string },
) {
  const { last_seen, ...states } = marks;
  for (const chunk of inChunks(arns)) {
    await tx<DbResourceRow>('resources')
      .where({ scope_id: id })
      .whereIn('arn', chunk)
      .update({
        ...states,
        last_seen: tx.raw('coalesce(last_seen, ?)', [last_seen]),
      });
  }
}
