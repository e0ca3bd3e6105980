import type { Practice } from '../practice';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';
import { privateApiHasAResourcePolicy } from './pa-pol-01-private-api-has-a-resource-policy';
import { policyNamesItsNetworks } from './pa-pol-02-policy-names-its-networks';

/**
 * All practices, by id.
 *
 * @public
 */
export const practices: readonly Practice[] = [
  vpcLinkIsAvailable,
  privateApiHasAResourcePolicy,
  policyNamesItsNetworks,
];
