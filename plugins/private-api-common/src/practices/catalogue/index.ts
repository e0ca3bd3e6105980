import type { Practice } from '../practice';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';
import { privateApiHasAResourcePolicy } from './pa-pol-01-private-api-has-a-resource-policy';
import { policyNamesItsNetworks } from './pa-pol-02-policy-names-its-networks';
import { allowListOfNetworksBinds } from './pa-pol-03-allow-list-of-networks-binds';
import { namedPrincipalsCanSign } from './pa-pol-04-named-principals-can-sign';
import { identityKeysArePresent } from './pa-pol-05-identity-keys-are-present';
import { addressesAreThoseOfTheVpc } from './pa-pol-06-addresses-are-those-of-the-vpc';
import { stagesServeTheCurrentPolicy } from './pa-pol-07-stages-serve-the-current-policy';
import { admittedEndpointsExist } from './pa-pol-08-admitted-endpoints-exist';
import { policyHasRoomToGrow } from './pa-pol-09-policy-has-room-to-grow';
import { policyKeysAreSupported } from './pa-pol-10-policy-keys-are-supported';

/**
 * All practices, by id.
 *
 * @public
 */
export const practices: readonly Practice[] = [
  vpcLinkIsAvailable,
  privateApiHasAResourcePolicy,
  policyNamesItsNetworks,
  allowListOfNetworksBinds,
  namedPrincipalsCanSign,
  identityKeysArePresent,
  addressesAreThoseOfTheVpc,
  stagesServeTheCurrentPolicy,
  admittedEndpointsExist,
  policyHasRoomToGrow,
  policyKeysAreSupported,
];
