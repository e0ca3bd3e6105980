import type { Practice } from '../practice';
import { restMethodsAuthoriseCallers } from './pa-auth-01-rest-methods-authorise-callers';
import { apiKeyIsNotTheOnlyGuard } from './pa-auth-02-api-key-is-not-the-only-guard';
import { routesAuthoriseCallers } from './pa-auth-03-routes-authorise-callers';
import { restApiUsesWhatHttpApisLack } from './pa-cost-01-rest-api-uses-what-http-apis-lack';
import { loadBalancerEarnsItsHours } from './pa-cost-02-load-balancer-earns-its-hours';
import { cacheAnswersCalls } from './pa-cost-03-cache-answers-calls';
import { vpcLinkIsUsed } from './pa-cost-04-vpc-link-is-used';
import { publicApiResolvesBesidePrivateDns } from './pa-dns-01-public-api-resolves-beside-private-dns';
import { privateDnsResolves } from './pa-dns-02-private-dns-resolves';
import { browsersHaveANameToCall } from './pa-dns-03-browsers-have-a-name-to-call';
import { apiHasAnAssociatedEndpoint } from './pa-dns-04-api-has-an-associated-endpoint';
import { admittedEndpointsAreAssociated } from './pa-dns-05-admitted-endpoints-are-associated';
import { strictModeLeavesAName } from './pa-dns-06-strict-mode-leaves-a-name';
import { inboundResolverStandsInTwoZones } from './pa-dns-07-inbound-resolver-stands-in-two-zones';
import { domainPolicyAdmitsItsEndpoints } from './pa-dom-01-domain-policy-admits-its-endpoints';
import { apisAdmitEndpointsOfTheDomain } from './pa-dom-02-apis-admit-endpoints-of-the-domain';
import { domainIsSharedWithKnownAccounts } from './pa-dom-03-domain-is-shared-with-known-accounts';
import { namesLeadToAssociatedEndpoints } from './pa-dom-04-names-lead-to-associated-endpoints';
import { sharedDomainIsTakenUp } from './pa-dom-05-shared-domain-is-taken-up';
import { domainResolvesInItsVpcs } from './pa-dom-06-domain-resolves-in-its-vpcs';
import { certificateLasts } from './pa-dom-07-certificate-lasts';
import { ownNameNeedsNoLoadBalancer } from './pa-dom-08-own-name-needs-no-load-balancer';
import { certificateFitsTheDomain } from './pa-dom-09-certificate-fits-the-domain';
import { domainRoutesByRules } from './pa-dom-10-domain-routes-by-rules';
import { domainIsAvailable } from './pa-dom-11-domain-is-available';
import { domainEndpointsAreAssociated } from './pa-dom-12-admitted-endpoints-are-associated';
import { loadBalancerRefusesAmbiguousRequests } from './pa-lb-01-load-balancer-refuses-ambiguous-requests';
import { loadBalancerWritesAccessLogs } from './pa-lb-02-load-balancer-writes-access-logs';
import { loadBalancerIsProtectedFromDeletion } from './pa-lb-03-load-balancer-is-protected-from-deletion';
import { listenersRefuseOldTls } from './pa-lb-04-listeners-refuse-old-tls';
import { loadBalancerEncryptsToItsTargets } from './pa-lb-05-load-balancer-encrypts-to-its-targets';
import { loadBalancerDropsMalformedHeaders } from './pa-lb-06-load-balancer-drops-malformed-headers';
import { idleApisLeaveRoom } from './pa-lim-01-idle-apis-leave-room';
import { restApiUsesAV2Link } from './pa-link-01-rest-api-uses-a-v2-link';
import { linkLeadsStraightToApplicationLoadBalancer } from './pa-link-02-link-leads-straight-to-application-load-balancer';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';
import { privateIntegrationLeadsToItsTarget } from './pa-link-04-private-integration-leads-to-its-target';
import { privateIntegrationSpeaksHttps } from './pa-link-05-private-integration-speaks-https';
import { loadBalancerStandsInTwoZones } from './pa-link-06-load-balancer-stands-in-two-zones';
import { stagesChooseTheirLink } from './pa-link-07-stages-choose-their-link';
import { loadBalancerBehindALinkIsInternal } from './pa-link-08-load-balancer-behind-a-link-is-internal';
import { targetsAreTheAddressesOfTheEndpoint } from './pa-link-09-targets-are-the-addresses-of-the-endpoint';
import { endpointServiceChoosesItsConsumers } from './pa-link-10-endpoint-service-chooses-its-consumers';
import { cloudMapServiceTellsPorts } from './pa-link-11-cloud-map-service-tells-ports';
import { cloudMapStandsBehindHttpApisOnly } from './pa-link-12-cloud-map-stands-behind-http-apis-only';
import { certificateOfTheTargetIsVerified } from './pa-link-13-certificate-of-the-target-is-verified';
import { targetGroupHasHealthyTargets } from './pa-link-14-target-group-has-healthy-targets';
import { securityGroupsLetTheLinkIn } from './pa-link-15-security-groups-let-the-link-in';
import { vpcLinkStandsInTwoZones } from './pa-link-16-vpc-link-stands-in-two-zones';
import { targetGroupAsksTheApplication } from './pa-link-17-target-group-asks-the-application';
import { vpcLinkCarriesTraffic } from './pa-link-18-vpc-link-carries-traffic';
import { stagesWriteAccessLogs } from './pa-log-01-stages-write-access-logs';
import { accessLogsAreJson } from './pa-log-02-access-logs-are-json';
import { accessLogsKeepNoSecrets } from './pa-log-03-access-logs-keep-no-secrets';
import { stagesWriteExecutionLogs } from './pa-log-04-stages-write-execution-logs';
import { healthCheckAsksApiGateway } from './pa-mr-01-health-check-asks-api-gateway';
import { failoverKnowsWhenToSwitch } from './pa-mr-02-failover-knows-when-to-switch';
import { eachRegionHasTheCertificate } from './pa-mr-03-each-region-has-the-certificate';
import { endpointAdmitsItsCallersOnly } from './pa-net-01-endpoint-admits-its-callers-only';
import { endpointStandsInTwoZones } from './pa-net-02-endpoint-stands-in-two-zones';
import { vpcHasOneEndpoint } from './pa-net-03-vpc-has-one-endpoint';
import { endpointPolicyHasLimits } from './pa-net-04-endpoint-policy-has-limits';
import { endpointAndApiShareARegion } from './pa-net-05-endpoint-and-api-share-a-region';
import { endpointTakesCalls } from './pa-net-06-endpoint-takes-calls';
import { endpointOpens443Only } from './pa-net-07-endpoint-opens-443-only';
import { stagesLimitTheRate } from './pa-ops-01-stages-limit-the-rate';
import { stagesDoNotLogWholeRequests } from './pa-ops-02-stages-do-not-log-whole-requests';
import { stagesTraceCalls } from './pa-ops-03-stages-trace-calls';
import { publicBackendsCanTellTheApi } from './pa-ops-04-public-backends-can-tell-the-api';
import { cachedDataIsEncrypted } from './pa-ops-05-cached-data-is-encrypted';
import { callsEndWithin29Seconds } from './pa-ops-06-calls-end-within-29-seconds';
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
import { corsNamesOrigins } from './pa-sec-02-cors-names-origins';
import { internetBackendIsCalledByHttps } from './pa-sec-03-internet-backend-is-called-by-https';
import { stageVariablesHoldNoSecrets } from './pa-sec-04-stage-variables-hold-no-secrets';
import { privateStageHasAWebAcl } from './pa-sec-05-private-stage-has-a-web-acl';
import { corsWithCredentialsNamesOrigins } from './pa-sec-06-cors-with-credentials-names-origins';
import { publicStageHasAWebAcl } from './pa-sec-07-public-stage-has-a-web-acl';
import { methodsValidateTheirInput } from './pa-val-01-methods-validate-their-input';

/**
 * All practices, by id.
 *
 * @public
 */
export const practices: readonly Practice[] = [
  restMethodsAuthoriseCallers,
  apiKeyIsNotTheOnlyGuard,
  routesAuthoriseCallers,
  restApiUsesWhatHttpApisLack,
  loadBalancerEarnsItsHours,
  cacheAnswersCalls,
  vpcLinkIsUsed,
  publicApiResolvesBesidePrivateDns,
  privateDnsResolves,
  browsersHaveANameToCall,
  apiHasAnAssociatedEndpoint,
  admittedEndpointsAreAssociated,
  strictModeLeavesAName,
  inboundResolverStandsInTwoZones,
  domainPolicyAdmitsItsEndpoints,
  apisAdmitEndpointsOfTheDomain,
  domainIsSharedWithKnownAccounts,
  namesLeadToAssociatedEndpoints,
  sharedDomainIsTakenUp,
  domainResolvesInItsVpcs,
  certificateLasts,
  ownNameNeedsNoLoadBalancer,
  certificateFitsTheDomain,
  domainRoutesByRules,
  domainIsAvailable,
  domainEndpointsAreAssociated,
  loadBalancerRefusesAmbiguousRequests,
  loadBalancerWritesAccessLogs,
  loadBalancerIsProtectedFromDeletion,
  listenersRefuseOldTls,
  loadBalancerEncryptsToItsTargets,
  loadBalancerDropsMalformedHeaders,
  idleApisLeaveRoom,
  restApiUsesAV2Link,
  linkLeadsStraightToApplicationLoadBalancer,
  vpcLinkIsAvailable,
  privateIntegrationLeadsToItsTarget,
  privateIntegrationSpeaksHttps,
  loadBalancerStandsInTwoZones,
  stagesChooseTheirLink,
  loadBalancerBehindALinkIsInternal,
  targetsAreTheAddressesOfTheEndpoint,
  endpointServiceChoosesItsConsumers,
  cloudMapServiceTellsPorts,
  cloudMapStandsBehindHttpApisOnly,
  certificateOfTheTargetIsVerified,
  targetGroupHasHealthyTargets,
  securityGroupsLetTheLinkIn,
  vpcLinkStandsInTwoZones,
  targetGroupAsksTheApplication,
  vpcLinkCarriesTraffic,
  stagesWriteAccessLogs,
  accessLogsAreJson,
  accessLogsKeepNoSecrets,
  stagesWriteExecutionLogs,
  healthCheckAsksApiGateway,
  failoverKnowsWhenToSwitch,
  eachRegionHasTheCertificate,
  endpointAdmitsItsCallersOnly,
  endpointStandsInTwoZones,
  vpcHasOneEndpoint,
  endpointPolicyHasLimits,
  endpointAndApiShareARegion,
  endpointTakesCalls,
  endpointOpens443Only,
  stagesLimitTheRate,
  stagesDoNotLogWholeRequests,
  stagesTraceCalls,
  publicBackendsCanTellTheApi,
  cachedDataIsEncrypted,
  callsEndWithin29Seconds,
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
  corsNamesOrigins,
  internetBackendIsCalledByHttps,
  stageVariablesHoldNoSecrets,
  privateStageHasAWebAcl,
  corsWithCredentialsNamesOrigins,
  publicStageHasAWebAcl,
  methodsValidateTheirInput,
];
