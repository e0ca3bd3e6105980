import type { DomainName, VpcEndpoint } from '../../inventory';
import type { RequestContext } from '../../policy';
import type { ReadPolicy } from '../policies/readPolicy';

/** A VPC endpoint with its policy compiled and the contexts of calls through it made. */
export interface IndexedEndpoint {
  endpoint: VpcEndpoint;
  policy: ReadPolicy;
  /** Equal for endpoints of equal policies; `undefined` where the policy looks at the endpoint itself. */
  policyKind?: string;
  contexts: CallContexts;
  /** True if associations of the endpoint may be missing. */
  isAssociationGap: boolean;
  /** ARNs of the associated domains that the inventory does not have. */
  unreadDomainArns: readonly string[];
}

/** Of one way into an API, by what the policy takes the caller for. */
export interface CallContexts {
  anonymous: RequestContext;
  signed: RequestContext;
}

/** A private custom domain name that an endpoint may be used for. */
export interface IndexedDomain {
  domain: DomainName;
  invokeArn: string;
  policy: ReadPolicy;
  /** Another domain of the same name on the same endpoint, which can serve one only. */
  twinArn?: string;
}

/** The domains by which an API may be called through an endpoint. */
export interface DomainsOfApi {
  known: readonly IndexedDomain[];
  /** True if there may be others that the inventory does not have. */
  areOthersPossible: boolean;
}
