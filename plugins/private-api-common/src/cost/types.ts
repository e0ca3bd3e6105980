/**
 * What an API costs a month, line by line.
 *
 * @public
 */
export interface Cost {
  /** ISO 4217, `USD` outside China. */
  currency: string;
  /** Sum of the lines that are known, to the cent; `null` where none is. */
  monthly: number | null;
  /** True if every line is known, so that `monthly` is the whole. */
  complete: boolean;
  lines: CostLine[];
  comparisons: CostComparison[];
  /** What the estimate rests on. */
  basis: CostBasis;
}

/** @public */
export type CostPart =
  | 'requests'
  | 'messages'
  | 'connection-minutes'
  | 'cache'
  | 'vpc-endpoint-hours'
  | 'vpc-endpoint-data'
  | 'load-balancer-hours'
  | 'load-balancer-capacity'
  | 'vpc-link'
  | 'transit-gateway'
  | 'resolver-endpoint'
  | 'hosted-zone'
  | 'health-check'
  | 'cloud-map'
  | 'web-acl'
  | 'logs'
  | 'lambda'
  | 'authorizer';

/** @public */
export interface CostLine {
  part: CostPart;
  /** ARN of what is paid for, where it is one thing. */
  resource?: string;
  label: string;
  /** A month; `null` where unknown. */
  quantity: number | null;
  unit: string;
  /** Of one unit; of the first tier that applies where `tiers` says more. `null` where no named source has it. */
  unitPrice: number | null;
  tiers?: { quantity: number; unitPrice: number; monthly: number }[];
  /** `null` where unknown, never 0 for it. */
  monthly: number | null;
  /** Why it is unknown. */
  reason?: string;
  /** What the quantity takes for granted because nothing measures it; absent where it is a fact, or unknown. */
  assumption?: string;
  formula: string;
  /** Set where others pay a part of the whole line. */
  shared?: CostShare;
  /** Of the price. */
  source: string;
  /** ISO date of the price. */
  asOf: string;
}

/** @public */
export interface CostShare {
  /** Of all who share. */
  totalMonthly: number;
  /** This API's part, 0 to 1. */
  fraction: number;
  /** What this API adds to the bill: the line falls away only with its last user. */
  marginalMonthly: number;
  by: 'traffic' | 'equally';
  apiCount: number;
}

/** @public */
export interface CostBasis {
  /** `measured`: from metrics; `assumed`: from a stated assumption or a what-if. */
  traffic: 'measured' | 'assumed' | 'unknown';
  requestsPerMonth: number | null;
  requestKb: number;
  responseKb: number;
  /** Sentences that a reader must know. */
  notes: string[];
  region: string;
  /** ISO date of the price book. */
  pricesAsOf: string;
}

/**
 * What another choice of the whitepaper would cost.
 *
 * @public
 */
export interface CostComparison {
  id: string;
  title: string;
  /** Positive: so much less a month; `null` where unknown. */
  monthlySaving: number | null;
  /** What it takes and what is lost. */
  takes: string[];
  explanation: string;
  /** ARNs of what would fall away or change; the same in the comparisons of all APIs that share it. */
  resources?: string[];
}

/**
 * Changes to what is known, for a what-if.
 *
 * @public
 */
export interface WhatIf {
  requestsPerMonth?: number;
  requestKb?: number;
  responseKb?: number;
  zones?: number;
  lambdaMb?: number;
  lambdaMs?: number;
  /** Memory and duration of the functions of Lambda authorizers. */
  authorizerMb?: number;
  authorizerMs?: number;
}
