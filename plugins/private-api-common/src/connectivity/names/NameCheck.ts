import type { Api, DomainName, Inventory, VpcEndpoint } from '../../inventory';
import type { Judgement } from '../Judgement';
import type { ReachabilityQuestion } from '../types';

/**
 * The names of a private API that a caller can choose between.
 *
 * @public
 */
export type PrivateNameKind = NonNullable<ReachabilityQuestion['hostname']>;

/** Where a name is looked up. */
export type Vantage = { vpcId: string } | 'on-premises';

/** One name to judge: of this API, to lead to this endpoint, looked up from there. */
export interface NameContext {
  api: Api;
  endpoint: VpcEndpoint;
  vantage: Vantage;
  inventory: Inventory;
}

/** Whether a name leads from a place to an endpoint. What the API makes of the call is another matter. */
export interface NameCheck {
  kind: PrivateNameKind;
  /** Absent where it can't be known or does not exist. */
  hostname?: string;
  /** Header each call must carry, for example `x-apigw-api-id: a1b2c3d4e5`. */
  header?: string;
  /** The private custom domain name. */
  domain?: DomainName;
  /** Whether the private custom domain name is ready for calls through the endpoint. */
  readiness?: Judgement;
  /** Whether DNS leads to the endpoint. */
  judgement: Judgement;
}
