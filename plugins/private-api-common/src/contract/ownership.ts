import type { ApiRow } from './apis';
import type { FindingCounts } from './findings';

/**
 * Something that says who owns an API: one of its tags, its CloudFormation stack by the tags of what else it made, or a
 * Component of the catalog that carries the API's key and does not say that it consumes the API.
 *
 * @public
 */
export interface OwnerClaim {
  source: 'tag' | 'stack' | 'component';
  /** Key of the tag, name of the stack, or entity ref of the Component. */
  origin: string;
  /** What it says, word for word. */
  value: string;
  /** Entity ref that the value reads as; absent where it names nobody. */
  owner?: string;
  state: OwnerState;
  /** True for the one claim that the API's owner follows from. */
  decides: boolean;
}

/**
 * `found`: the catalog has this Group or User; `missing`: it has none; `unknown`: it has not been asked yet.
 *
 * @public
 */
export type OwnerState = 'found' | 'missing' | 'unknown';

/**
 * A row of `GET /v1/ownership`.
 *
 * @public
 */
export interface OwnershipRow extends ApiRow {
  /** Of the owner; absent where there is none. */
  ownerState?: OwnerState;
  /** Name of the Group or User as the catalog shows it. */
  ownerTitle?: string;
  /** True where claims name different owners. */
  conflict: boolean;
  /** The one that weighs most first. */
  claims: OwnerClaim[];
}

/**
 * A query of `GET /v1/ownership`.
 *
 * @public
 */
export interface OwnershipQuery {
  view: OwnershipView;
  /** Entity refs, of which one must own the API. */
  owner?: string[];
  limit?: number;
  offset?: number;
}

/**
 * `mine`: owned by the user or one of their groups; `unowned`: nobody is known to own it; `conflicts`: claims name different
 * owners; `missing`: the catalog does not have the owner.
 *
 * @public
 */
export type OwnershipView = (typeof OWNERSHIP_VIEWS)[number];

/** @public */
export const OWNERSHIP_VIEWS = [
  'all',
  'mine',
  'unowned',
  'conflicts',
  'missing',
] as const;

/**
 * A row of `GET /v1/owners`: somebody who owns APIs, and what that comes to.
 *
 * @public
 */
export interface OwnerRow {
  /** Entity ref. */
  owner: string;
  state: OwnerState;
  /** Name of the Group or User as the catalog shows it. */
  title?: string;
  apis: number;
  /** Of these, those that other claims give to somebody else. */
  conflicts: number;
  /** Open findings that are not waived. A cause that several APIs share counts for each. */
  findings: FindingCounts;
  /** USD; `null` where the cost of every API is unknown. */
  monthlyCost: number | null;
  /** False where a part of the cost is unknown: the APIs cost at least `monthlyCost`. */
  monthlyCostComplete: boolean;
}

/**
 * A query of `GET /v1/owners`.
 *
 * @public
 */
export interface OwnersQuery {
  /** Entity refs; all owners unless given. */
  owner?: string[];
  limit?: number;
  offset?: number;
}
