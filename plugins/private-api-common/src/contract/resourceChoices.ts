import type { Scope } from '../inventory';

/**
 * The kinds of resources that a form can offer.
 *
 * @public
 */
export const CHOICE_KINDS = [
  'certificate',
  'hosted-zone',
  'load-balancer',
  'security-group',
  'subnet',
  'vpc',
  'vpc-endpoint',
  'vpc-link',
] as const;

/** @public */
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/**
 * A resource of the inventory that a form can offer: a row of `GET /v1/resources`.
 *
 * @public
 */
export interface ResourceChoice extends Scope {
  kind: ChoiceKind;
  arn: string;
  /** What a template wants to be told: the id, or the ARN where AWS has none. */
  value: string;
  name: string;
  /** Of what stands in one VPC. */
  vpcId?: string;
  /** What tells it from its like, in AWS's own words: address blocks, a zone, domain names, a state. */
  facts: string[];
}

/**
 * A query of `GET /v1/resources`. Route 53 belongs to no Region: the choice of one leaves hosted zones as they are.
 *
 * @public
 */
export interface ResourceQuery {
  kind: ChoiceKind;
  accountId?: string;
  region?: string;
  vpcId?: string;
  /** Words, each of which the value, the name or a fact contains. */
  search?: string;
  limit?: number;
  offset?: number;
}
