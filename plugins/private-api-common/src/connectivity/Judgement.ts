import type { Evidence, Hop, HopKind, HopStatus } from '../access/types';
import type { Unknown } from '../inventory';

/** A hop without its place in the path: what was found of one thing. */
export interface Judgement {
  status: HopStatus;
  /** One sentence. */
  reason: string;
  evidence?: Evidence;
  fix?: string;
}

export function pass(reason: string, evidence?: Evidence): Judgement {
  return evidence
    ? { status: 'pass', reason, evidence }
    : { status: 'pass', reason };
}

export function fail(
  reason: string,
  fix: string,
  evidence?: Evidence,
): Judgement {
  return evidence
    ? { status: 'fail', reason, fix, evidence }
    : { status: 'fail', reason, fix };
}

export function unknown(reason: string, fix?: string): Judgement {
  return fix
    ? { status: 'unknown', reason, fix }
    : { status: 'unknown', reason };
}

/** Carries over why the inventory does not know, and what would let it. */
export function unknownFrom(gap: Unknown, what: string): Judgement {
  return unknown(
    `${what}: ${gap.unknown}.`,
    gap.missingAction &&
      `Allow ${gap.missingAction} to the role that indexes the account.`,
  );
}

/** Gives a judgement its place in the path. */
export function hop(
  at: { kind: HopKind; label: string; resource?: string },
  judgement: Judgement,
): Hop {
  return { ...at, ...judgement };
}

/** The judgement that decides an AND: the first failure, else the first unknown, else the last. */
export function decisive(...judgements: Judgement[]): Judgement {
  return (
    judgements.find(({ status }) => status === 'fail') ??
    judgements.find(({ status }) => status === 'unknown') ??
    judgements[judgements.length - 1]
  );
}
