import type { Practice } from '../practice';
import { restMethodsAuthoriseCallers } from './pa-auth-01-rest-methods-authorise-callers';
import { apiKeyIsNotTheOnlyGuard } from './pa-auth-02-api-key-is-not-the-only-guard';
import { routesAuthoriseCallers } from './pa-auth-03-routes-authorise-callers';
import { restApiUsesAV2Link } from './pa-link-01-rest-api-uses-a-v2-link';
import { linkLeadsStraightToApplicationLoadBalancer } from './pa-link-02-link-leads-straight-to-application-load-balancer';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';
import { privateIntegrationLeadsToItsTarget } from './pa-link-04-private-integration-leads-to-its-target';
import { endpointAdmitsItsCallersOnly } from './pa-net-01-endpoint-admits-its-callers-only';
import { endpointStandsInTwoZones } from './pa-net-02-endpoint-stands-in-two-zones';
import { vpcHasOneEndpoint } from './pa-net-03-vpc-has-one-endpoint';
import { endpointPolicyHasLimits } from './pa-net-04-endpoint-policy-has-limits';
import { endpointAndApiShareARegion } from './pa-net-05-endpoint-and-api-share-a-region';
import { endpointTakesCalls } from './pa-net-06-endpoint-takes-calls';
import { endpointOpens443Only } from './pa-net-07-endpoint-opens-443-only';
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
import { publicDomainRefusesOldTls } from './pa-sec-01-public-domain-refuses-old-tls';
import { internetBackendKnowsTheGateway } from './pa-sec-02-internet-backend-knows-the-gateway';
import { internetBackendIsCalledByHttps } from './pa-sec-03-internet-backend-is-called-by-https';
import { stageVariablesHoldNoSecrets } from './pa-sec-04-stage-variables-hold-no-secrets';
import { privateStageHasAWebAcl } from './pa-sec-05-private-stage-has-a-web-acl';
import { corsWithCredentialsNamesOrigins } from './pa-sec-06-cors-with-credentials-names-origins';
import { publicStageHasAWebAcl } from './pa-sec-07-public-stage-has-a-web-acl';
import { corsNamesOrigins } from './pa-sec-08-cors-names-origins';

/**
 * All practices, by id.
 *
 * @public
 */
export const practices: readonly Practice[] = [
  restMethodsAuthoriseCallers,
  apiKeyIsNotTheOnlyGuard,
  routesAuthoriseCallers,
  restApiUsesAV2Link,
  linkLeadsStraightToApplicationLoadBalancer,
  vpcLinkIsAvailable,
  privateIntegrationLeadsToItsTarget,
  endpointAdmitsItsCallersOnly,
  endpointStandsInTwoZones,
  vpcHasOneEndpoint,
  endpointPolicyHasLimits,
  endpointAndApiShareARegion,
  endpointTakesCalls,
  endpointOpens443Only,
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
  publicDomainRefusesOldTls,
  internetBackendKnowsTheGateway,
  internetBackendIsCalledByHttps,
  stageVariablesHoldNoSecrets,
  privateStageHasAWebAcl,
  corsWithCredentialsNamesOrigins,
  publicStageHasAWebAcl,
  corsNamesOrigins,
];
