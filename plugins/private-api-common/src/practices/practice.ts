import type { Evidence } from '../access/types';
import type { Inventory, ResourceKind, ResourceOf } from '../inventory';
import type { Severity } from './types';

/**
 * A best-practice rule over one kind of resource, pure over the inventory.
 *
 * @public
 */
export interface Practice<
  K extends ResourceKind = ResourceKind,
  M extends string = string,
> {
  meta: PracticeMeta<K, M>;
  /** Judges one resource. */
  evaluate(
    resource: ResourceOf<K>,
    context: PracticeContext,
  ): PracticeResult<M> | PracticeResult<M>[];
}

/**
 * What a practice may look at besides the resource.
 *
 * @public
 */
export interface PracticeContext {
  inventory: Inventory;
  /** ISO 8601; the day of judgement. */
  now: string;
}

/** @public */
export interface PracticeMeta<
  K extends ResourceKind = ResourceKind,
  M extends string = string,
> {
  /** `PA-<AREA>-<nn>`. Never used again for another practice. */
  id: string;
  /** What holds when it passes, in a few words. */
  title: string;
  severity: Severity;
  appliesTo: K;
  /** What is looked at, in one or two sentences. */
  checks: string;
  /** What goes wrong otherwise. */
  why: string;
  sources: PracticeSource[];
  /** The checks of other tools that look at the same thing. */
  matches?: Partial<Record<Tool, string[]>>;
  pillar: Pillar;
  remediation: {
    text: string;
    /** YAML, as short as it can be. */
    cloudFormation?: string;
  };
  /** When a finding may rightly be left alone. */
  whenToIgnore: string;
  /** Sentences by name, with `{{placeholders}}`; those of failing results, and of unknown ones with a reason of their own. */
  messages: Record<M, string>;
  /** Off unless configuration switches it on. */
  offByDefault?: boolean;
}

/** @public */
export type Tool =
  | 'Security Hub'
  | 'AWS Config'
  | 'Prowler'
  | 'Checkov'
  | 'cdk-nag'
  | 'KICS';

/**
 * Of the Well-Architected Framework.
 *
 * @public
 */
export type Pillar =
  | 'security'
  | 'reliability'
  | 'performance'
  | 'cost'
  | 'operations';

/**
 * Where a practice comes from.
 *
 * @public
 */
export interface PracticeSource {
  /** An edition of the whitepaper, or another page. */
  edition: WhitepaperEdition | 'other';
  /** Chapter of the whitepaper, or the page's title. */
  title: string;
  url?: string;
  /** Set where this edition still says so but a later one took it back. */
  withdrawnIn?: WhitepaperEdition;
}

/** @public */
export type WhitepaperEdition = '2022' | '2025' | '2026';

/**
 * The judgement of one practice on one resource.
 *
 * @public
 */
export type PracticeResult<M extends string = string> =
  | { status: 'pass' }
  | { status: 'not-applicable' }
  | { status: 'unknown'; reason: string }
  | {
      status: 'fail';
      message: M;
      data?: Record<string, string | number>;
      evidence?: Evidence;
    };

/**
 * Checks the types of a practice where it is written.
 *
 * @public
 */
export function definePractice<K extends ResourceKind, M extends string>(
  practice: Practice<K, M>,
): Practice<K, M> {
  return practice;
}

/**
 * The practice is kept.
 *
 * @public
 */
export function pass(): { status: 'pass' } {
  return { status: 'pass' };
}

/**
 * The practice says nothing about this resource.
 *
 * @public
 */
export function notApplicable(): { status: 'not-applicable' } {
  return { status: 'not-applicable' };
}

/**
 * The inventory cannot tell.
 *
 * @public
 */
export function undetermined(reason: string): {
  status: 'unknown';
  reason: string;
} {
  return { status: 'unknown', reason };
}

/**
 * The practice is not kept.
 *
 * @public
 */
export function fail<M extends string>(
  message: M,
  data?: Record<string, string | number>,
  evidence?: Evidence,
): PracticeResult<M> {
  return {
    status: 'fail',
    message,
    ...(data && { data }),
    ...(evidence && { evidence }),
  };
}
